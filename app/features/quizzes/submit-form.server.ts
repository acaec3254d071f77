import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { eq } from 'drizzle-orm';
import { attempts } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { answerFromForm, judgeAnswer } from './kinds/registry.ts';
import { loadCheckUp, loadLatestAnswers } from './queries.server.ts';
import { saveAnswer } from './save-answer.server.ts';
import { submitAttempt, type Submitted } from './submit-attempt.server.ts';

/** Name of a question's field in the attempt form. */
export const FIELD = (questionId: string) => `q:${questionId}`;

/**
 * Takes the attempt form: answers that differ from what is stored are saved first, then the attempt
 * is submitted. The whole way of a page without JavaScript, and the last step of one with it.
 */
export async function submitForm(
  ctx: Context,
  fields: Readonly<Record<string, string>>,
): Promise<Submitted> {
  const attemptId = uuidOf(fields.attempt);
  const submissionKey = uuidOf(fields.submissionKey);
  const [attempt] = await ctx.db.select().from(attempts).where(eq(attempts.id, attemptId));
  if (attempt && !attempt.submittedAt) await saveFields(ctx, { attempt, fields });
  return submitAttempt(ctx, { attemptId, submissionKey });
}

async function saveFields(
  ctx: Context,
  input: { attempt: typeof attempts.$inferSelect; fields: Readonly<Record<string, string>> },
): Promise<void> {
  const { attempt, fields } = input;
  const { keys } = await loadCheckUp(ctx.db, attempt.versionId, attempt.itemSlug);
  const stored = await loadLatestAnswers(ctx.db, attempt.id);
  for (const questionId of attempt.questionIds) {
    const key = keys[questionId];
    const value = fields[FIELD(questionId)];
    if (!key || value === undefined) continue;
    const answer = answerFromForm(key, value);
    const before = stored.find((other) => other.questionId === questionId);
    if (answer === null || isDeepStrictEqual(before?.answer, answer)) continue;
    if (!judgeAnswer(key, answer)) continue;
    const sequence = (before?.sequence ?? 0) + 1;
    await saveAnswer(ctx, {
      attemptId: attempt.id,
      questionId,
      sequence,
      clientId: randomUUID(),
      answer,
    });
  }
}

function uuidOf(value: string | undefined): string {
  if (!isUuid(value)) throw new AppError('bad-request', 'not an id');
  return value;
}
