import { useLocale, useTranslations } from 'use-intl';
import { CheckboxGroup, DateTime } from '#app/ui/index.ts';
import type { CertificateEvidence, LearningEvidence } from '../learning-evidence.ts';
import { useFields, type FormState } from './form-state.ts';

/** What was reached here, picked one by one. */
export function LearningFields({
  form,
  learning,
}: {
  form: FormState;
  learning: LearningEvidence;
}) {
  const t = useTranslations('career.learning');
  const locale = useLocale();
  const { chosen, errors } = useFields(form);
  return (
    <>
      <p>{t('lead')}</p>
      {learning.certificates.length === 0 ? (
        <p>{t('noCertificates')}</p>
      ) : (
        <CheckboxGroup
          name="certificates"
          legend={t('certificates')}
          errors={errors('certificates')}
          values={chosen('certificates')}
          choices={learning.certificates.map((one) => ({
            value: one.id,
            label: <CertificateName one={one} />,
          }))}
        />
      )}
      {learning.canDo.length === 0 ? (
        <p>{t('noCanDo')}</p>
      ) : (
        <CheckboxGroup
          name="canDo"
          legend={t('canDo')}
          errors={errors('canDo')}
          values={chosen('canDo')}
          choices={learning.canDo.map(({ id, text, course }) => ({
            ...{ value: id, label: text[locale], hint: course[locale] },
          }))}
        />
      )}
    </>
  );
}

function CertificateName({ one }: { one: CertificateEvidence }) {
  const locale = useLocale();
  return (
    <>
      {one.title[locale]} <DateTime instant={one.completedAt} />
    </>
  );
}
