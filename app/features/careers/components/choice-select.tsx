import { useTranslations } from 'use-intl';
import { Field, Select } from '#app/ui/index.ts';
import { useFields, type FormState } from './form-state.ts';

interface ChoiceSelectProps {
  form: FormState;
  name: string;
  label: string;
  hint?: string;
  /** What may be chosen, with its words. */
  choices: readonly (readonly [value: string, words: string])[];
}

/** One of a list, or none. */
export function ChoiceSelect({ form, name, label, hint, choices }: ChoiceSelectProps) {
  const t = useTranslations('career.form');
  const { value, errors } = useFields(form);
  return (
    <Field name={name} label={label} hint={hint} errors={errors(name)}>
      <Select defaultValue={value(name)}>
        <option value="">{t('choose')}</option>
        {choices.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}
