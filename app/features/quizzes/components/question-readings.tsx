import { useTranslations } from 'use-intl';
import type { PublicQuestion } from '#app/features/questions/exports.ts';
import type { Locale } from '#app/i18n/types.ts';
import { ReadingsButton, withoutReadings } from '#app/ui/index.ts';
import type { Feedback } from '../receipt.ts';

const RUBY = /\{[^{}"|]+\|[^{}"]+\}/u;

interface QuestionReadingsProps {
  question: PublicQuestion;
  feedback: Feedback | null;
  locale: Locale;
}

/** The button that shows the readings of a question, where it has any. */
export function QuestionReadings({ question, feedback, locale }: QuestionReadingsProps) {
  const t = useTranslations('learn.lesson');
  if (!RUBY.test(JSON.stringify([question, feedback]))) return null;
  return <ReadingsButton label={t('furigana')} about={withoutReadings(question.prompt[locale])} />;
}
