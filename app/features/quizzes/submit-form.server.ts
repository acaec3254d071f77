import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { QuestionKey } from '#app/features/questions/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { answerFromForm, judgeAnswer, uploadsOf } from '#app/features/questions/exports.server.ts';
import { asPosted, fieldsByQuestion } from './form-fields.ts';
import { loadEnd } from './own-rules.server.ts';
import { readOwnAttempt } from './own-attempt.server.ts';
import { loadLatestAnswers } from './latest-answers.server.ts';
import { loadAsked, type Attempt } from './queries.server.ts';
import { saveAbove, type FormAnswer } from './save-above.server.ts';
import { storeAnswers, type JudgedPart } from './store-answer.server.ts';
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

/** An answer of the form that differs from what is stored. */
interface Changed extends FormAnswer {
  judged: Pick<JudgedPart, 'answer' | 'judgement'>;
  hasUploads: boolean;
}

/**
 * Takes the attempt form: answers that differ from what is stored are saved first, then the attempt
 * is submitted. The whole way of a page without JavaScript, and the last step of one with it.
 */
export async function submitForm(ctx: Context, fields: Fields): Promise<SubmitForm> {
  const attemptId = uuidOf(fields.attempt);
  const submissionKey = uuidOf(fields.submissionKey);
  const attempt = await readOwnAttempt(ctx, attemptId);
  const { changed, malformed, answered } = await readFields(ctx, attempt, fields);
  if (attempt.submittedAt) {
    const isOther = changed.length > 0 || malformed.size > 0;
    if (attempt.submittedBy === 'server') await saveAll(ctx, attemptId, changed);
    if (isOther) return { ok: false, reason: 'submitted-before' };
    return submitAttempt(ctx, { attemptId, submissionKey });
  }
  for (const id of await saveAll(ctx, attemptId, changed)) answered.add(id);
  const { endsAt } = await loadEnd(ctx, attempt);
  if (endsAt && ctx.now >= endsAt)
    return { ok: false, reason: 'time-over', itemSlug: attempt.itemSlug };
  if (malformed.size > 0) {
    return { ok: false, reason: 'malformed', fields: Object.fromEntries(malformed) };
  }
  const open = attempt.questionIds.filter((id) => !answered.has(id));
  return whyNotYet(attempt, fields, open) ?? submitAttempt(ctx, { attemptId, submissionKey });
}

/** What the form wants to be done before it submits. */
function whyNotYet(
  { itemSlug }: Attempt,
  { save, handIn: questionId, ifUnanswered }: Fields,
  open: string[],
): SubmitForm | null {
  if (save !== undefined) return { ok: false, reason: 'saved', itemSlug };
  if (questionId) return { ok: false, reason: 'hand-in', itemSlug, questionId };
  const asks = ifUnanswered === 'ask' && open.length > 0;
  return asks ? { ok: false, reason: 'unanswered', questionIds: open } : null;
}

/**
 * Saves what the form changes above what is stored: all together, and one by one what another window answers
 * at the same moment, what has files, and what comes to an attempt that is due.
 * @returns the questions whose answers are stored
 */
async function saveAll(
  ctx: Context,
  attemptId: string,
  changed: readonly Changed[],
): Promise<Set<string>> {
  const parts = changed
    .filter(({ hasUploads }) => !hasUploads)
    .map(({ questionId, before, judged }) => ({
      ...{ questionId, sequence: (before?.sequence ?? 0) + 1, clientId: randomUUID() },
      ...judged,
    }));
  const stored = await storeAnswers(ctx, attemptId, parts);
  for (const each of changed) {
    const { questionId } = each;
    if (!stored.has(questionId) && (await saveAbove(ctx, attemptId, each))) stored.add(questionId);
  }
  return stored;
}

/** What the form changes, which of its fields cannot be answers, and which questions have answers already. */
async function readFields(ctx: Context, attempt: Attempt, fields: Fields) {
  const { questions, keys } = await loadAsked(ctx.db, attempt.questionVersionIds);
  const stored = await loadLatestAnswers(ctx.db, attempt.id);
  const answered = new Set(stored.map(({ questionId }) => questionId));
  const changed: Changed[] = [];
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
    if (!judged) malformed.set(questionId, asPosted(field));
    else {
      const hasUploads = uploadsOf(key, judged.answer).length > 0;
      changed.push({ questionId, answer, before, judged, hasUploads });
    }
  }
  return { changed, malformed, answered };
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
