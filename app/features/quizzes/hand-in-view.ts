import type { Bilingual } from '#app/features/content/exports.ts';
import type { PublicQuestion } from '#app/features/questions/exports.ts';
import type { AttemptView } from './attempt-view.ts';

/** A question of an open attempt that is answered with files. */
export interface HandInView {
  attemptId: string;
  /** Address of the check-up. */
  here: string;
  title: Bilingual;
  question: Extract<PublicQuestion, { kind: 'spoken' | 'file' }>;
  number: number;
  /** How many files answer it so far. */
  handed: number;
}

/** What its own page shows of a question, or null where it takes no files. */
export function handInView(attempt: AttemptView, questionId: string): HandInView | null {
  const { attemptId, title, courseSlug, slug, questions } = attempt;
  const index = questions.findIndex(({ question }) => question.id === questionId);
  const { question, answer } = questions[index] ?? {};
  if (question?.kind !== 'spoken' && question?.kind !== 'file') return null;
  const handed = uploadsIn(answer).length;
  const here = `/learn/${courseSlug}/${slug}`;
  return { attemptId, here, title, question, number: index + 1, handed };
}

/** The uploads that an answer names. */
export function uploadsIn(answer: unknown): string[] {
  const given = answer as { upload?: string; uploads?: string[] } | null;
  return given?.uploads ?? (given?.upload ? [given.upload] : []);
}
