import { useLocale, useTranslations } from 'use-intl';
import {
  ShownValue,
  useShownWords,
  type Shown,
  type Words,
} from '#app/features/candidates/exports.ts';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  ChoiceLine,
  DateTime,
  Fieldset,
  Form,
  FormErrorSummary,
  RadioGroup,
} from '#app/ui/index.ts';
import { CONSENT_TEXT } from '../consent.ts';
import { PROFILE_FIELDS, type ProfileField } from '../profile-choices.ts';
import type { ConsentForm as Typed } from '../schema.ts';

interface ConsentFormProps {
  companies: readonly { id: string; name: Words }[];
  /** What each field would show now. */
  shown: Shown;
  endsAt: string;
  typed: Typed;
  fault: ConsentFault | null;
}

export type ConsentFault = 'fair-closed' | 'old-text' | 'no-fields' | 'no-company' | 'not-agreed';

/** The field of the form at which a fault is shown. */
const PLACES: Partial<Record<ConsentFault, string>> = {
  'no-fields': 'field',
  'no-company': 'company',
  'not-agreed': 'agree',
};

/** Publishes fields of a profile to companies; each field stands with what it would show. */
export function ConsentForm({ companies, shown, endsAt, typed, fault }: ConsentFormProps) {
  const t = useTranslations('careerFairs');
  const locale = useLocale();
  const told = fault ? t(`faults.${fault}`) : null;
  const place = fault && PLACES[fault];
  const errorsAt = (name: string) => (told && place === name ? [told] : []);
  return (
    <Form method="post">
      <FormErrorSummary faults={told ? [{ id: place ?? undefined, message: told }] : []} />
      <input type="hidden" name="text" value={CONSENT_TEXT} />
      <RadioGroup
        name="to"
        legend={t('companies')}
        value={typed.companyIds ? 'some' : 'all'}
        choices={[
          { value: 'all', label: t('allCompanies') },
          { value: 'some', label: t('someCompanies') },
        ]}
      />
      <details open={typed.companyIds !== null}>
        <summary>{t('choose')}</summary>
        <CheckboxGroup
          name="company"
          legend={t('someCompanies')}
          hint={t('someHint')}
          errors={errorsAt('company')}
          values={typed.companyIds ?? []}
          choices={companies.map(({ id, name }) => ({ value: id, label: name[locale] }))}
        />
      </details>
      <Fields shown={shown} chosen={typed.fields} errors={errorsAt('field')} />
      <Terms endsAt={endsAt} />
      <Checkbox name="agree" value="on" id="agree" aria-invalid={place === 'agree' || undefined}>
        {t('agree')}
      </Checkbox>
      <Button kind="main">{t('publish')}</Button>
    </Form>
  );
}

interface FieldsProps {
  shown: Shown;
  chosen: readonly string[];
  errors: string[];
}

/** Each field with what it would show, so that nobody publishes what they have not read. */
function Fields({ shown, chosen, errors }: FieldsProps) {
  const t = useTranslations('careerFairs');
  const words = useTranslations('careerChoices.fields');
  const shownWords = useShownWords();
  const line = (field: ProfileField) => (
    <ChoiceLine
      key={field}
      type="checkbox"
      name="field"
      value={field}
      id={`field-${field}`}
      defaultChecked={chosen.includes(field)}
      hint={field in shown ? <ShownValue {...{ shown, field }} words={shownWords} /> : t('empty')}
    >
      {words(field)}
    </ChoiceLine>
  );
  return (
    <Fieldset name="field" legend={t('fields')} hint={t('fieldsHint')} errors={errors}>
      {PROFILE_FIELDS.map(line)}
    </Fieldset>
  );
}

function Terms({ endsAt }: { endsAt: string }) {
  const t = useTranslations('careerFairs.terms');
  return (
    <section>
      <h3>{t('title')}</h3>
      <ul>
        <li>{t('purpose')}</li>
        <li>{t('who')}</li>
        <li>{t.rich('until', { when: () => <DateTime instant={endsAt} deadline /> })}</li>
        <li>{t('copies')}</li>
      </ul>
    </section>
  );
}
