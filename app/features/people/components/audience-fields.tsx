import { useLocale, useTranslations } from 'use-intl';
import {
  Button,
  CheckboxGroup,
  Field,
  Fieldset,
  ChoiceLine,
  TextInput,
  type Choice,
} from '#app/ui/index.ts';
import { AUDIENCE_CHOICES, type AudienceTyped } from '../audience-choices.ts';

/** An organisation that a rule names, or that was found to be named. */
interface Place {
  id: string;
  name: { ja: string; en: string };
  code: string | null;
}

export interface AudienceFieldsProps {
  typed: AudienceTyped;
  chosen: readonly Place[];
  /** What a search found; null before one. */
  found: readonly Place[] | null;
  /** The button that asks how many are meant, in the words of the form that holds this. */
  act: { name: string; find: string };
}

/** The parts of a rule that says who something is for. A search for organisations sends the form. */
export function AudienceFields({ typed, chosen, found, act }: AudienceFieldsProps) {
  const t = useTranslations('work.audience');
  const labels = {
    kinds: (value: (typeof AUDIENCE_CHOICES.kinds)[number]) => t(`kinds.${value}`),
    phases: (value: (typeof AUDIENCE_CHOICES.phases)[number]) => t(`phases.${value}`),
    roles: (value: (typeof AUDIENCE_CHOICES.roles)[number]) => t(`roles.${value}`),
    levels: (value: (typeof AUDIENCE_CHOICES.levels)[number]) => t(`levels.${value}`),
  };
  const group = (name: 'kinds' | 'years' | 'phases' | 'roles' | 'levels', choices: Choice[]) => (
    <CheckboxGroup
      name={name}
      legend={t(`form.${name}`)}
      choices={choices}
      values={typed[name]}
      flowing
    />
  );
  return (
    <>
      <p className="small">{t('form.lead')}</p>
      {group('kinds', asChoices(AUDIENCE_CHOICES.kinds, labels.kinds))}
      {group(
        'years',
        asChoices(AUDIENCE_CHOICES.years, (year) => t('year', { year })),
      )}
      {group('phases', asChoices(AUDIENCE_CHOICES.phases, labels.phases))}
      {group('roles', asChoices(AUDIENCE_CHOICES.roles, labels.roles))}
      {group('levels', asChoices(AUDIENCE_CHOICES.levels, labels.levels))}
      <Field
        name="arrivalGroups"
        label={t('form.arrivalGroups')}
        hint={t('form.arrivalGroupsHint')}
        optional
      >
        <TextInput defaultValue={typed.arrivalGroups} autoComplete="off" />
      </Field>
      <Places {...{ typed, chosen, found, act }} />
    </>
  );
}

function asChoices<T extends string>(values: readonly T[], label: (value: T) => string): Choice[] {
  return values.map((value) => ({ value, label: label(value) }));
}

function Places({ typed, chosen, found, act }: AudienceFieldsProps) {
  const t = useTranslations('work.audience.form');
  const offered = (found ?? []).filter(({ id }) => !chosen.some((one) => one.id === id));
  return (
    <Fieldset
      name="organisations"
      legend={t('organisations')}
      hint={t('organisationsHint')}
      optional
    >
      <PlaceList label={t('chosen')} places={chosen} checked />
      <PlaceList label={t('found')} places={offered} checked={false} />
      {found?.length === 0 ? <p>{t('none')}</p> : null}
      <div className="filters">
        <Field name="find" label={t('find')} hint={t('findHint')} optional>
          <TextInput type="search" defaultValue={typed.find} autoComplete="off" />
        </Field>
        <Button compact name={act.name} value={act.find}>
          {t('findButton')}
        </Button>
      </div>
    </Fieldset>
  );
}

function PlaceList(props: { label: string; places: readonly Place[]; checked: boolean }) {
  const locale = useLocale();
  if (props.places.length === 0) return null;
  return (
    <ul className="choices" aria-label={props.label}>
      {props.places.map(({ id, name, code }) => (
        <li key={id}>
          <ChoiceLine
            type="checkbox"
            name="organisations"
            value={id}
            defaultChecked={props.checked}
            hint={code}
          >
            {name[locale]}
          </ChoiceLine>
        </li>
      ))}
    </ul>
  );
}
