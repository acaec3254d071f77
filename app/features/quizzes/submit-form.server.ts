import { isDeepStrictEqual } from 'node:util';
import type { QuestionKey } from '#app/features/questions/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { answerFromForm, judgeAnswer } from '#app/features/questions/exports.server.ts';
import { fieldsByQuestion } from './form-fields.ts';
import { loadEnd } from './own-rules.server.ts';
import { readOwnAttempt } from './own-attempt.server.ts';
import { loadLatestAnswers } from './latest-answers.server.ts';
import { loadAsked, type Attempt } from './queries.server.ts';
import { saveAbove, type FormAnswer } from './save-above.server.ts';
import { submitAttempt, type Submitted, type TimeOver } from './submit-attempt.server.ts';

export type SubmitForm =
  | Submitted
  | TimeOver
  /** Fields that hold what cannot be an answer, by question, as typed. The others are stored. */
  | { ok: false; reason: 'malformed'; fields: Record<string, string> }
  /** The form wants these open questions to be asked about first. What it answers is stored. */
  | { ok: false; reason: 'unanswered'; questionIds: string[] }
  /** It was only to be stored. */
  | { ok: false; reason: 'saved'; itemSlug: string }
  /** Files are to be handed in to a question first. What it answers is stored. */
  | { ok: false; reason: 'hand-in'; itemSlug: string; questionId: string }
  /** The attempt was submitted before, and the form holds other answers than those that counted. */
  | { ok: false; reason: 'submitted-before' };

type Fields = Readonly<Record<string, string>>;

/**
 * Takes the attempt form: answers that differ from what is stored are saved first, then the attempt
 * is submitted. The whole way of a page without JavaScript, and the last step of one with it.
 */
export async function submitForm(ctx: Context, fields: Fields): Promise<SubmitForm> {
  const attemptId = uuidOf(fields.attempt);
  const submissionKey = uuidOf(fields.submissionKey);
  const attempt = await readOwnAttempt(ctx, attemptId);
  const { changed, malformed } = await readFields(ctx, attempt, fields);
  if (attempt.submittedAt) {
    const isOther = changed.length > 0 || malformed.size > 0;
    if (attempt.submittedBy === 'server') await saveAll(ctx, attemptId, changed);
    if (isOther) return { ok: false, reason: 'submitted-before' };
    return submitAttempt(ctx, { attemptId, submissionKey });
  }
  await saveAll(ctx, attemptId, changed);
  const { endsAt } = await loadEnd(ctx, attempt);
  if (endsAt && ctx.now >= endsAt)
    return { ok: false, reason: 'time-over', itemSlug: attempt.itemSlug };
  if (malformed.size > 0) {
    return { ok: false, reason: 'malformed', fields: Object.fromEntries(malformed) };
  }
  return (
    (await whyNotYet(ctx, attempt, fields)) ?? submitAttempt(ctx, { attemptId, submissionKey })
  );
}

/** What the form wants to be done before it submits. */
async function whyNotYet(
  ctx: Context,
  attempt: Attempt,
  { save, handIn: questionId, ifUnanswered }: Fields,
): Promise<SubmitForm | null> {
  if (save !== undefined) return { ok: false, reason: 'saved', itemSlug: attempt.itemSlug };
  if (questionId) return { ok: false, reason: 'hand-in', itemSlug: attempt.itemSlug, questionId };
  const open = ifUnanswered === 'ask' ? await openQuestions(ctx, attempt) : [];
  return open.length > 0 ? { ok: false, reason: 'unanswered', questionIds: open } : null;
}

async function saveAll(
  ctx: Context,
  attemptId: string,
  changed: readonly FormAnswer[],
): Promise<void> {
  for (const each of changed) await saveAbove(ctx, attemptId, each);
}

/** What the form changes, and which of its fields cannot be answers. */
async function readFields(ctx: Context, attempt: Attempt, fields: Fields) {
  const { questions, keys } = await loadAsked(ctx.db, attempt.questionVersionIds);
  const stored = await loadLatestAnswers(ctx.db, attempt.id);
  const changed: FormAnswer[] = [];
  const malformed = new Map<string, string>();
  for (const [questionId, field] of fieldsByQuestion(fields)) {
    const key = keyOf(keys, questionId);
    const answer = answerFromForm(key, {
      value: field.value,
      parts: Object.fromEntries(field.parts),
    });
    const before = stored.find((other) => other.questionId === questionId);
    if (answer === null || isDeepStrictEqual(before?.answer, answer)) continue;
    const judged = judgeAnswer({ question: questions[questionId], key }, answer);
    if (judged) changed.push({ questionId, answer, before });
    else malformed.set(questionId, field.value);
  }
  return { changed, malformed };
}

async function openQuestions(ctx: Context, attempt: Attempt): Promise<string[]> {
  const stored = await loadLatestAnswers(ctx.db, attempt.id);
  const answered = new Set(stored.map(({ questionId }) => questionId));
  return attempt.questionIds.filter((id) => !answered.has(id));
}

function keyOf(keys: Record<string, QuestionKey>, questionId: string) {
  const key = keys[questionId];
  if (!key) throw new AppError('unprocessable', 'a question that is not in the attempt');
  return key;
}

function uuidOf(value: string | undefined): string {
  if (!isUuid(value)) throw new AppError('bad-request', 'not an id');
  return value;
}
