import { useTranslations } from 'use-intl';
import { Field, fieldId, RadioGroup, TextInput } from '#app/ui/index.ts';
import { choiceNames, typedIn, type Choice } from '../choices.ts';
import { nameLanguage, usePlaceName } from './person-name.tsx';
import { faultsOf, type FormState } from './work-faults.ts';

interface ChooserFieldProps {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  state: FormState;
}

/**
 * A field in which an organisation or a person is named. Where several are called so, the form comes
 * back with them to choose from; another name typed then is looked for anew.
 */
export function ChooserField({ name, state, ...texts }: ChooserFieldProps) {
  const names = choiceNames(name);
  const typed = typedIn(state.typed, name);
  const choices = state.choices?.[name] ?? [];
  const errors = faultsOf(state.faults, name);
  const isAsked = choices.length > 0;
  return (
    <>
      <Field name={name} errors={isAsked ? undefined : errors} {...texts}>
        <TextInput defaultValue={typed.text} autoComplete="off" />
      </Field>
      <input type="hidden" name={names.about} value={isAsked ? typed.text : typed.about} />
      {isAsked ? (
        <Choices name={names.id} choices={choices} errors={errors} />
      ) : (
        <input type="hidden" name={names.id} value={typed.id} />
      )}
    </>
  );
}

function Choices(props: { name: string; choices: Choice[]; errors: string[] | undefined }) {
  const t = useTranslations('work.people.choice');
  const placeName = usePlaceName();
  const { name, choices, errors } = props;
  return (
    <RadioGroup
      name={name}
      id={fieldId(name)}
      legend={t('pick')}
      errors={errors}
      choices={choices.map((choice) => ({
        value: choice.id,
        label: <span lang={nameLanguage(placeName(choice))}>{placeName(choice)}</span>,
        hint: choice.more ? <span lang="ja">{choice.more}</span> : undefined,
      }))}
    />
  );
}
