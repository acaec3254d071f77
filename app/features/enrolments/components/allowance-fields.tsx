import { useLocale, useTranslations } from 'use-intl';
import { Field, Select, TextInput } from '#app/ui/index.ts';
import { DURATION_PERCENTS, MORE_ATTEMPTS } from '../accommodations.ts';
import type { QuizChoices } from '../quiz-choices.server.ts';

export interface AllowanceFieldsProps {
  typed: Record<string, string>;
  /** What is wrong with a field, in words. */
  said: (name: string) => string[] | null;
}

/** More time on dates: left empty, dates stay as they are. */
export function DateFields({ typed, said }: AllowanceFieldsProps) {
  const t = useTranslations('work.extensions');
  return (
    <section>
      <h2>{t('ofDates')}</h2>
      <Field name="hours" label={t('hours')} hint={t('hoursHint')} errors={said('hours')}>
        <TextInput type="number" min={1} max={8784} defaultValue={typed.hours} />
      </Field>
      <Field name="fromOn" label={t('fromOn')} hint={t('datesHint')} errors={said('fromOn')}>
        <TextInput type="date" defaultValue={typed.fromOn} />
      </Field>
      <Field name="untilOn" label={t('untilOn')} errors={said('untilOn')}>
        <TextInput type="date" defaultValue={typed.untilOn} />
      </Field>
      <Field name="reason" label={t('reason')} hint={t('reasonHint')} errors={said('reason')}>
        <TextInput defaultValue={typed.reason} maxLength={500} />
      </Field>
    </section>
  );
}

/** More working time and attempts at quizzes: left empty, quizzes stay as they are. */
export function QuizFields(props: AllowanceFieldsProps & { choices: readonly QuizChoices[] }) {
  const { typed, said, choices } = props;
  const t = useTranslations('work.extensions');
  return (
    <section>
      <h2>{t('ofQuizzes')}</h2>
      <Field
        name="durationPercent"
        label={t('workingTime')}
        hint={t('workingTimeHint')}
        errors={said('durationPercent')}
      >
        <Select defaultValue={typed.durationPercent ?? ''}>
          <option value="">{t('asUsual')}</option>
          {DURATION_PERCENTS.map((percent) => (
            <option key={percent} value={percent}>
              {t('percentChoice', { percent, times: percent / 100 })}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="extraAttempts" label={t('moreAttempts')} errors={said('extraAttempts')}>
        <TextInput type="number" min={0} max={MORE_ATTEMPTS} defaultValue={typed.extraAttempts} />
      </Field>
      <Field name="quizzes" label={t('quizzes')} errors={said('quizzes')}>
        <QuizSelect value={typed.quizzes ?? ''} choices={choices} />
      </Field>
      <Field
        name="privateReason"
        label={t('privateReason')}
        hint={t('privateReasonHint')}
        errors={said('privateReason')}
      >
        <TextInput defaultValue={typed.privateReason} maxLength={500} autoComplete="off" />
      </Field>
    </section>
  );
}

/** All quizzes, those of an edition, or one of them; what its field says of it goes on to the list. */
function QuizSelect(props: { value: string; choices: readonly QuizChoices[] }) {
  const { value, choices, ...wired } = props;
  const t = useTranslations('work.extensions');
  const locale = useLocale();
  return (
    <Select {...wired} defaultValue={value}>
      <option value="">{t('allQuizzes')}</option>
      {choices.map(({ editionId, name, course, quizzes }) => (
        <optgroup
          key={editionId}
          label={t('edition', { course: course[locale], name: name[locale] })}
        >
          <option value={editionId}>{t('allOf', { name: name[locale] })}</option>
          {quizzes.map(({ slug, title }) => (
            <option key={slug} value={`${editionId}/${slug}`}>
              {title[locale]}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}
