import { useLocale, useTranslations } from 'use-intl';
import { CheckboxGroup, DateTime } from '#app/ui/index.ts';
import type { CertificateEvidence, LearningEvidence } from '../learning-evidence.ts';
import { LIMITS } from '../profile-choices.ts';
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
      <CanDo form={form} learning={learning} />
    </>
  );
}

/** By the course it was learnt in; the whole is one field. */
function CanDo({ form, learning }: { form: FormState; learning: LearningEvidence }) {
  const t = useTranslations('career');
  const locale = useLocale();
  const { chosen, errors } = useFields(form);
  const courses = [...new Set(learning.canDo.map(({ course }) => course[locale]))];
  if (courses.length === 0) return <p>{t('learning.noCanDo')}</p>;
  return (
    <>
      <h2>{t('learning.canDo')}</h2>
      <p>{t('form.most', { most: LIMITS.canDo })}</p>
      {courses.map((course, index) => (
        <CheckboxGroup
          key={course}
          name="canDo"
          id={index === 0 ? undefined : `field-canDo-${index}`}
          legend={course}
          errors={index === 0 ? errors('canDo') : null}
          values={chosen('canDo')}
          choices={learning.canDo
            .filter((one) => one.course[locale] === course)
            .map(({ id, text }) => ({ value: id, label: text[locale] }))}
        />
      ))}
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
