import { randomUUID } from 'node:crypto';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import type { StoredAnswer } from './latest-answers.server.ts';
import { saveAnswer } from './save-answer.server.ts';

/** Another window may store an answer at the same moment; then ours goes above it. */
const TRIES = 5;

/** An answer that comes with a form, which counts nothing up by itself. */
export interface FormAnswer {
  questionId: string;
  answer: unknown;
  /** What is stored of the question so far. */
  before: Pick<StoredAnswer, 'sequence'> | undefined;
}

/**
 * Saves an answer of a form above whatever is stored to its question.
 * @returns whether it was stored
 */
export async function saveAbove(
  ctx: Context,
  attemptId: string,
  { questionId, answer, before }: FormAnswer,
): Promise<boolean> {
  const clientId = randomUUID();
  let sequence = (before?.sequence ?? 0) + 1;
  for (let left = TRIES; left > 0; left -= 1) {
    const saved = await saveAnswer(ctx, { attemptId, questionId, sequence, clientId, answer });
    if (saved.ok || saved.reason !== 'sequence-taken') return saved.ok;
    sequence = saved.highest + 1;
  }
  throw new AppError('conflict', 'the answer is being changed elsewhere');
}
