import { useTranslations } from 'use-intl';
import {
  Checkbox,
  Field,
  Fieldset,
  RadioGroup,
  Select,
  TextInput,
  type Choice,
} from '#app/ui/index.ts';
import type { EditionTyped } from '../schema.ts';

interface FieldsProps {
  typed: EditionTyped;
  /** By field, in words. */
  errors: Partial<Record<string, string[]>>;
}

const TERMS = ['april', 'july', 'december', 'other'] as const;
const DAYS = ['opensOn', 'closesOn', 'startsOn', 'endsOn', 'accessEndsOn'] as const;
const PACES = ['start', 'arrival'] as const;
const ALLOCATIONS = ['first-come', 'lottery'] as const;
const APPROVALS = ['none', 'organisation', 'coordinator'] as const;

/** What an edition is called, where and when in the years. */
export function NameFields({ typed, errors }: FieldsProps) {
  const t = useTranslations('work.editions');
  return (
    <>
      <h2>{t('form.names')}</h2>
      <Field name="nameJa" label={t('form.nameJa')} errors={errors.nameJa}>
        <TextInput lang="ja" required defaultValue={typed.nameJa} autoComplete="off" />
      </Field>
      <Field name="nameEn" label={t('form.nameEn')} errors={errors.nameEn}>
        <TextInput lang="en" required defaultValue={typed.nameEn} autoComplete="off" />
      </Field>
      <Field name="slug" label={t('form.slug')} hint={t('form.slugHint')} errors={errors.slug}>
        <TextInput required defaultValue={typed.slug} autoComplete="off" autoCapitalize="off" />
      </Field>
      <div className="field-row">
        <Field name="fiscalYear" label={t('form.fiscalYear')} errors={errors.fiscalYear}>
          <TextInput inputMode="numeric" required defaultValue={typed.fiscalYear} />
        </Field>
        <Field name="term" label={t('form.term')} errors={errors.term}>
          <Select defaultValue={typed.term || 'july'}>
            {TERMS.map((term) => (
              <option key={term} value={term}>
                {t(`terms.${term}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </>
  );
}

/** Its days. */
export function DayFields({ typed, errors }: FieldsProps) {
  const t = useTranslations('work.editions.form');
  return (
    <>
      <h2>{t('days')}</h2>
      <p className="small">{t('daysHint')}</p>
      <div className="field-row">
        {DAYS.map((name) => (
          <Field
            key={name}
            name={name}
            label={t(name)}
            optional={name !== 'startsOn'}
            errors={errors[name]}
          >
            <TextInput type="date" required={name === 'startsOn'} defaultValue={typed[name]} />
          </Field>
        ))}
      </div>
    </>
  );
}

/** In how many weeks it is learnt, and from when they count. */
export function PaceFields({ typed, errors }: FieldsProps) {
  const t = useTranslations('work.editions.form');
  return (
    <>
      <h2>{t('pace')}</h2>
      <Field
        name="paceWeeks"
        label={t('paceWeeks')}
        hint={t('paceWeeksHint')}
        optional
        errors={errors.paceWeeks}
      >
        <TextInput inputMode="numeric" defaultValue={typed.paceWeeks} className="short" />
      </Field>
      <RadioGroup
        name="paceFrom"
        legend={t('paceFrom')}
        value={typed.paceFrom || 'start'}
        errors={errors.paceFrom}
        choices={PACES.map((value) => ({ value, label: t(`pacesFrom.${value}`) }))}
      />
    </>
  );
}

/** How many seats there are, who gets them and who approves. */
export function PlaceFields({ typed, errors }: FieldsProps) {
  const t = useTranslations('work.editions.form');
  const choices = <T extends string>(values: readonly T[], label: (value: T) => string): Choice[] =>
    values.map((value) => ({ value, label: label(value) }));
  return (
    <>
      <h2>{t('places')}</h2>
      <Field
        name="capacity"
        label={t('capacity')}
        hint={t('capacityHint')}
        optional
        errors={errors.capacity}
      >
        <TextInput inputMode="numeric" defaultValue={typed.capacity} className="short" />
      </Field>
      <RadioGroup
        name="allocation"
        legend={t('allocation')}
        value={typed.allocation}
        errors={errors.allocation}
        choices={choices(ALLOCATIONS, (value) => t(`allocations.${value}`))}
      />
      <RadioGroup
        name="approval"
        legend={t('approval')}
        value={typed.approval}
        errors={errors.approval}
        choices={choices(APPROVALS, (value) => t(`approvals.${value}`))}
      />
    </>
  );
}

/** How people come in. */
export function WayFields({ typed, errors }: FieldsProps) {
  const t = useTranslations('work.editions.form');
  return (
    <>
      <Fieldset name="ways" legend={t('ways')}>
        <Checkbox name="selfEntry" defaultChecked={typed.selfEntry === 'on'}>
          {t('selfEntry')}
        </Checkbox>
        <Checkbox name="byRule" defaultChecked={typed.byRule === 'on'} hint={t('byRuleHint')}>
          {t('byRule')}
        </Checkbox>
        <Checkbox name="nominations" defaultChecked={typed.nominations === 'on'}>
          {t('nominations')}
        </Checkbox>
      </Fieldset>
      <Field
        name="entryCode"
        label={t('entryCode')}
        hint={t('entryCodeHint')}
        optional
        errors={errors.entryCode}
      >
        <TextInput defaultValue={typed.entryCode} autoComplete="off" className="short" />
      </Field>
    </>
  );
}
