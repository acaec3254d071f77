import { and, eq, max } from 'drizzle-orm';
import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '#db/client.ts';
import { answerBodies, answerEvents } from '#db/schema/index.ts';
import { loadQuiz } from '#app/features/banks/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { answerDigest } from './list-receipts.server.ts';
import { feedbackFor, WHILE_TRYING } from './feedback.server.ts';
import { givesFeedbackAtOnce } from './check-up.ts';
import { judgeAnswer, uploadsOf } from '#app/features/questions/exports.server.ts';
import {
  loadOwnAttempt,
  lockOwnAttempt,
  readOwnAttempt,
  type AttemptFacts,
} from './own-attempt.server.ts';
import { isBodyOfAnswer } from './latest-answers.server.ts';
import { loadAsked } from './queries.server.ts';
import type { Receipt } from './receipt.ts';
import { refreshEnd } from './refresh-times.server.ts';
import { haveAllCome } from './uploads/read-upload.server.ts';
import type { Kept } from './answer-statements.server.ts';
import { isClosed, storeAnswer, timeAt, type JudgedAnswer } from './store-answer.server.ts';

export interface AnswerInput {
  attemptId: string;
  questionId: string;
  /** Counts up with every change of one question's answer; the highest wins. */
  sequence: number;
  /** Made by the client for this very answer. */
  clientId: string;
  answer: unknown;
  /** What the clock of the device said when it was given: kept, never used. */
  clientAt?: Date | null;
}

export type SaveAnswer =
  | { ok: true; receipt: Receipt }
  | { ok: false; reason: 'unknown-question' | 'malformed-answer' | 'upload-missing' | 'closed' }
  | { ok: false; reason: 'sequence-taken'; highest: number };

/**
 * Stores an answer before it is acknowledged. The same client id and body again is a repeat and
 * gets the same receipt; another answer under a taken sequence is refused with the highest stored.
 */
export async function saveAnswer(ctx: Context, input: AnswerInput): Promise<SaveAnswer> {
  const { attemptId, questionId } = input;
  const attempt = await loadOwnAttempt(ctx, attemptId);
  const found = await judgeInput(ctx, attempt, input);
  if ('ok' in found) return found;
  const { key, judged } = found;
  const answer = { ...input, ...judged, clientAt: input.clientAt ?? null };
  const kept = (await storeAnswer(ctx, answer)) ?? (await storeDue(ctx, answer));
  const stored = kept ? { ...kept, receivedAt: ctx.now } : await findEarlier(ctx, answer);
  if ('ok' in stored) return stored;
  const { late, over, receivedAt, endsAt, submitAt } = stored;
  const quiz = await loadQuiz(ctx.db, attempt.quizVersionId);
  const isTold = givesFeedbackAtOnce(quiz) && !over;
  const receipt: Receipt = {
    ...{ questionId, sequence: input.sequence },
    receivedAt: receivedAt.toISOString(),
    digest: answerDigest(answer),
    ...{ late, endsAt, submitAt },
    feedback: isTold ? feedbackFor(key, judged, WHILE_TRYING) : null,
  };
  return { ok: true, receipt };
}

/** What an answer is worth, or why it cannot be one. */
async function judgeInput(ctx: Context, attempt: AttemptFacts, input: AnswerInput) {
  const { attemptId, questionId } = input;
  const refusal = <R extends Refusal['reason']>(reason: R) => ({ ok: false as const, reason });
  const asked = attempt.questionVersionIds[attempt.questionIds.indexOf(questionId)];
  if (!asked) return refusal('unknown-question');
  const { questions, keys } = await loadAsked(ctx.db, [asked]);
  const key = keys[questionId];
  if (!key) throw new Error(`no key of the question ${asked}`);
  const judged = judgeAnswer({ question: questions[questionId], key }, input.answer);
  if (!judged) return refusal('malformed-answer');
  const ids = uploadsOf(key, judged.answer);
  const haveCome = ids.length === 0 || (await haveAllCome(ctx.db, { ids, attemptId, questionId }));
  return haveCome ? { key, judged } : refusal('upload-missing');
}

/** Stores an answer to an attempt that seems to be due, once its rules were asked whether it is. */
async function storeDue(ctx: Context, answer: JudgedAnswer): Promise<Kept | null> {
  const { attemptId } = answer;
  const attempt = await readOwnAttempt(ctx, attemptId);
  const isDue = isPast(attempt.submitAt, ctx.now);
  if (attempt.submittedAt || !isDue) return null;
  await ctx.db.transaction((tx) => refreshEnd({ ...ctx, db: tx }, attemptId));
  return storeAnswer(ctx, { ...answer, isDue });
}

type Repeat = Kept & { receivedAt: Date };
type Earlier = Pick<Repeat, 'receivedAt' | 'late'>;
type Refusal = Extract<SaveAnswer, { ok: false }>;

/** Why an answer was not stored: it is stored already, or it is refused. */
async function findEarlier(ctx: Context, input: AnswerInput): Promise<Repeat | Refusal> {
  return ctx.db.transaction(async (tx) => {
    const { attemptId } = input;
    const attempt = await lockOwnAttempt(ctx, { db: tx, attemptId, mode: 'share' });
    const repeat = await findRepeat(tx, input);
    if (repeat) return { ...repeat, ...timeAt(attempt, repeat.receivedAt) };
    return refuse(tx, input, isClosed(attempt, ctx.now));
  });
}

async function findRepeat(tx: Tx, input: AnswerInput): Promise<Earlier | null> {
  const [row] = await tx
    .select({
      clientId: answerEvents.clientId,
      receivedAt: answerEvents.receivedAt,
      late: answerEvents.late,
      answer: answerBodies.answer,
    })
    .from(answerEvents)
    .innerJoin(answerBodies, isBodyOfAnswer)
    .where(
      and(
        eq(answerEvents.attemptId, input.attemptId),
        eq(answerEvents.questionId, input.questionId),
        eq(answerEvents.sequence, input.sequence),
      ),
    );
  const isRepeat = row?.clientId === input.clientId && isDeepStrictEqual(row.answer, input.answer);
  return isRepeat ? { receivedAt: row.receivedAt, late: row.late } : null;
}

const isPast = (end: Date | null, now: Date) => end !== null && now >= end;

async function refuse(tx: Tx, input: AnswerInput, closed: boolean): Promise<Refusal> {
  if (closed) return { ok: false, reason: 'closed' };
  const [row] = await tx
    .select({ highest: max(answerEvents.sequence) })
    .from(answerEvents)
    .where(
      and(
        eq(answerEvents.attemptId, input.attemptId),
        eq(answerEvents.questionId, input.questionId),
      ),
    );
  return { ok: false, reason: 'sequence-taken', highest: row?.highest ?? input.sequence };
}
