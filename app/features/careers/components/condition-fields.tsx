import { useLocale, useTranslations } from 'use-intl';
import { Checkbox, Field, TextInput } from '#app/ui/index.ts';
import { maskedEmployer, type Employer } from '../employer-mask.ts';
import { CHANGES, RESIDENCE_STATUSES } from '../profile-choices.ts';
import { ChoiceSelect } from './choice-select.tsx';
import { useFields, type FormState } from './form-state.ts';

/** Pay, and the status of residence with its change. */
export function ConditionFields({ form }: { form: FormState }) {
  const t = useTranslations('career.conditions');
  const choice = useTranslations('careerChoices');
  const { value, errors } = useFields(form);
  return (
    <>
      <Field name="pay" label={t('pay')} optional hint={t('payHint')} errors={errors('pay')}>
        <TextInput inputMode="numeric" className="short" defaultValue={value('pay')} />
      </Field>
      <ChoiceSelect
        form={form}
        name="residence"
        label={t('residence')}
        choices={RESIDENCE_STATUSES.map((each) => [each, choice(`residence.${each}`)] as const)}
      />
      <Field name="residenceUntil" label={t('until')} errors={errors('residenceUntil')}>
        <TextInput type="date" className="short" defaultValue={value('residenceUntil')} />
      </Field>
      <ChoiceSelect
        form={form}
        name="residenceChange"
        label={t('change')}
        hint={t('changeHint')}
        choices={CHANGES.map((each) => [each, choice(`changes.${each}`)] as const)}
      />
    </>
  );
}

/** Whether the present employer is named; both are shown as companies read them. */
export function EmployerFields({ form, employer }: { form: FormState; employer: Employer | null }) {
  const t = useTranslations('career.employer');
  const locale = useLocale();
  const { isTicked } = useFields(form);
  if (!employer) return <p>{t('none')}</p>;
  const name = locale === 'ja' ? employer.nameJa : employer.nameEn;
  return (
    <>
      <p>{t('lead')}</p>
      <ul>
        <li>
          {t('masked')}
          <strong>{maskedEmployer(employer)[locale]}</strong>
        </li>
        <li>
          {t('named')}
          <strong>{name}</strong>
        </li>
      </ul>
      <Checkbox name="namesEmployer" defaultChecked={isTicked('namesEmployer')}>
        {t('names')}
      </Checkbox>
    </>
  );
}
