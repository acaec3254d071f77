import { useTranslations } from 'use-intl';
import { Fieldset } from '#app/ui/index.ts';
import { DEGREES, LICENCES, LIMITS } from '../profile-choices.ts';
import { MOST_PROJECTS, rowsShown } from '../section-values.ts';
import { BilingualText } from './bilingual-text.tsx';
import { CareerPrompts } from './career-prompts.tsx';
import { ChoiceSelect } from './choice-select.tsx';
import type { FormState } from './form-state.ts';

/** Degree and major. */
export function StudyFields({ form }: { form: FormState }) {
  const t = useTranslations('career.study');
  const choice = useTranslations('careerChoices');
  return (
    <>
      <ChoiceSelect
        form={form}
        name="degree"
        label={t('degree')}
        choices={DEGREES.map((each) => [each, choice(`degrees.${each}`)] as const)}
      />
      <BilingualText form={form} name="major" label={t('major')} most={LIMITS.line} />
    </>
  );
}

/** Driving licence, computers and whatever else. */
export function SkillFields({ form }: { form: FormState }) {
  const t = useTranslations('career.skills');
  const choice = useTranslations('careerChoices');
  return (
    <>
      <ChoiceSelect
        form={form}
        name="licence"
        label={t('licence')}
        choices={LICENCES.map((each) => [each, choice(`licences.${each}`)] as const)}
      />
      <BilingualText
        {...{ form, name: 'skills', label: t('skills'), hint: t('hint') }}
        most={LIMITS.skills}
        lines={4}
      />
    </>
  );
}

/** 自己PR. */
export function StatementFields({ form }: { form: FormState }) {
  const t = useTranslations('career.statement');
  return (
    <>
      <p>{t('lead')}</p>
      <BilingualText form={form} name="statement" label={t('text')} most={LIMITS.text} lines={10} />
    </>
  );
}

/** 職務要約, with prompts for this kind of appointment. */
export function CareerFields({ form, kind }: { form: FormState; kind: 'ALT' | 'CIR' | 'SEA' }) {
  const t = useTranslations('career.career');
  return (
    <>
      <p>{t('lead')}</p>
      <CareerPrompts kind={kind} />
      <BilingualText form={form} name="career" label={t('text')} most={LIMITS.text} lines={12} />
    </>
  );
}

/** Up to five things somebody began themselves. */
export function ProjectFields({ form }: { form: FormState }) {
  const t = useTranslations('career.projects');
  const rows = Array.from({ length: rowsShown(form.values, 'projects', MOST_PROJECTS) });
  return (
    <>
      <p>{t('lead')}</p>
      {rows.map((_, row) => (
        <Fieldset
          key={`projects.${row}`}
          name={`projects.${row}`}
          legend={t('one', { number: row + 1 })}
        >
          <BilingualText
            {...{ form, name: `projects.${row}.title`, label: t('title') }}
            most={LIMITS.line}
          />
          <BilingualText
            {...{ form, name: `projects.${row}.text`, label: t('text') }}
            most={LIMITS.project}
            lines={5}
          />
        </Fieldset>
      ))}
    </>
  );
}
