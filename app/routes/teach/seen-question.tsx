import { QuestionKeyView } from '#app/features/authoring/components/question-key.tsx';
import {
  OptionWords,
  QuestionPreview,
  SolutionPreview,
} from '#app/features/quizzes/components/question-preview.tsx';
import type { Locale } from '#app/i18n/types.ts';

interface SeenQuestionProps {
  preview: Parameters<typeof QuestionKeyView>[0]['preview'];
  locale: Locale;
  keyTitle: string;
}

/** A question as a learner sees it, and under it its key. */
export function SeenQuestion({ preview, locale, keyTitle }: SeenQuestionProps) {
  const { question, solution, sounds, feedback } = preview;
  return (
    <>
      <QuestionPreview preview={preview} locale={locale} />
      <h3>{keyTitle}</h3>
      <QuestionKeyView
        preview={preview}
        right={solution ? <SolutionPreview {...{ question, solution, sounds, locale }} /> : null}
        feedback={<OptionWords {...{ question, feedback, locale }} />}
      />
    </>
  );
}
