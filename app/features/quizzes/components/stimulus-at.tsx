import type { Locale } from '#app/i18n/types.ts';
import type { QuestionView } from '../attempt-view.ts';
import { stimulusAt } from '../stimulus-at.ts';
import { StimulusView } from './question-matter.tsx';

interface StimulusAtProps {
  questions: readonly QuestionView[];
  index: number;
  locale: Locale;
}

/** The passage or recording that begins at a question, where one does. */
export function StimulusAt({ questions, index, locale }: StimulusAtProps) {
  const found = stimulusAt(questions, index);
  if (!found) return null;
  return (
    <StimulusView
      {...found}
      audio={questions[index]?.stimulusAudio ?? []}
      limit={questions[index]?.stimulusLimit}
      locale={locale}
    />
  );
}
