import { useTranslations } from 'use-intl';
import type { PublicQuestion } from '#app/features/questions/exports.ts';
import type { Locale } from '#app/i18n/types.ts';
import { ReadingsButton, withoutReadings } from '#app/ui/index.ts';
import type { Feedback } from '../receipt.ts';

const RUBY = /\{[^{}|]+\|[^{}]+\}/u;

/** Whether a text anywhere in a value has ruby. */
function hasRuby(value: unknown): boolean {
  if (typeof value === 'string') return RUBY.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasRuby);
}

interface QuestionReadingsProps {
  question: PublicQuestion;
  feedback: Feedback | null;
  locale: Locale;
}

/** The button that shows the readings of a question, where it has any. */
export function QuestionReadings({ question, feedback, locale }: QuestionReadingsProps) {
  const t = useTranslations('learn.lesson');
  if (!hasRuby(question) && !hasRuby(feedback)) return null;
  return <ReadingsButton label={t('furigana')} about={withoutReadings(question.prompt[locale])} />;
}
