import type { QuestionView } from './attempt-view.ts';

/** The passage or recording that begins at a question, with the numbers of the questions about it. */
export function stimulusAt(questions: readonly QuestionView[], index: number) {
  const stimulus = questions[index]?.question.stimulus;
  if (!stimulus || questions[index - 1]?.question.stimulus?.id === stimulus.id) return null;
  const after = questions.findIndex(
    ({ question }, at) => at > index && question.stimulus?.id !== stimulus.id,
  );
  return { stimulus, from: index + 1, to: after < 0 ? questions.length : after };
}
