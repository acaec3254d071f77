import { and, eq } from 'drizzle-orm';
import { lateDecisions } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { judgedBy } from '#app/features/questions/exports.server.ts';
import {
  holdAttempt,
  regradeNewAnswer,
  rescoreAttempt,
  type HeldAttempt,
} from '#app/features/quizzes/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { askedOf, requireLate, type AnswerName, type LateRow } from './late-answers.server.ts';
import { loadMarkShares } from './mark-shares.server.ts';
import { queueLate } from './queue-late.server.ts';
import { tellChanged } from './tell-changed.server.ts';

export interface LateInput extends AnswerName {
  reason: string;
}

export type DecideLate =
  | { ok: true; before: number; after: number }
  | {
      ok: false;
      reason:
        | 'reason-missing'
        /** It counts already, or was left by a decision that stands. */
        | 'decided'
        /** The result would be lower with it. */
        | 'lower'
        /** What it would stand for is being marked, or has been. */
        | 'marked'
        /** It was given back to be done again. */
        | 'returned';
    };

class Refused extends Error {
  readonly decision: DecideLate;

  constructor(decision: DecideLate) {
    super('nothing is kept of it');
    this.decision = decision;
  }
}

/**
 * Counts an answer that came too late, with a reason. The result follows and its learner is told; it never goes
 * down by it. What people mark goes into their queue.
 */
export async function countLate(ctx: Context, input: LateInput): Promise<DecideLate> {
  const { reason, ...name } = input;
  const row = await requireLate(ctx, name);
  if (reason === '') return { ok: false, reason: 'reason-missing' };
  try {
    return await deciding(ctx, { row, input, counts: true }, async (inside, held) => {
      const { key, version } = await askedOf(inside, row);
      if (judgedBy(key) === 'people') return queueLate(inside, { held, row, version });
      await regradeNewAnswer(inside, name);
      const marks = (await loadMarkShares(inside.db, [row.attemptId])).get(row.attemptId);
      const scores = await rescoreAttempt(inside, held, marks ?? new Map<string, number>());
      const { before, after } = scores;
      if (after < before) throw new Refused({ ok: false, reason: 'lower' });
      const dedupeKey = `late:${row.attemptId}:${row.questionId}:${row.sequence}`;
      if (after > before) await tellChanged(inside, held, { ...scores, dedupeKey });
      return { ok: true, before, after };
    });
  } catch (error) {
    if (error instanceof Refused) return error.decision;
    throw error;
  }
}

/** Leaves an answer that came too late out of the result; it may be counted later. */
export async function leaveLate(ctx: Context, input: LateInput): Promise<DecideLate> {
  const { reason: _, ...name } = input;
  const row = await requireLate(ctx, name);
  return deciding(ctx, { row, input, counts: false }, (_inside, { attempt: { score } }) =>
    Promise.resolve({ ok: true, before: score ?? 0, after: score ?? 0 }),
  );
}

interface Deciding {
  row: LateRow;
  input: LateInput;
  counts: boolean;
}

type Act = (inside: Context, held: HeldAttempt) => Promise<DecideLate>;

/** Holds the attempt, as submitting and marking do, keeps the decision and does what follows from it. */
async function deciding(ctx: Context, { row, input, counts }: Deciding, act: Act) {
  const { attemptId, questionId, sequence, reason } = input;
  return ctx.db.transaction(async (tx): Promise<DecideLate> => {
    const inside = { ...ctx, db: tx };
    const held = await holdAttempt(inside, attemptId);
    if (!held || held.attempt.returnedAt) return { ok: false, reason: 'returned' };
    const own = and(
      eq(lateDecisions.attemptId, attemptId),
      eq(lateDecisions.questionId, questionId),
      eq(lateDecisions.sequence, sequence),
    );
    const [known] = await tx.select().from(lateDecisions).where(own);
    if (known && (known.counts || !counts)) return { ok: false, reason: 'decided' };
    const decided = { counts, reason, decidedBy: ctx.actor.personId, decidedAt: ctx.now };
    await tx
      .insert(lateDecisions)
      .values({ attemptId, questionId, sequence, ...decided })
      .onConflictDoUpdate({
        target: [lateDecisions.attemptId, lateDecisions.questionId, lateDecisions.sequence],
        set: decided,
      });
    const result = await act(inside, held);
    // What was written already goes with it.
    if (!result.ok) throw new Refused(result);
    const scores = { scoreBefore: result.before, scoreAfter: result.after };
    await tx.update(lateDecisions).set(scores).where(own);
    await writeAudit(inside, {
      action: counts ? 'late-answer-counted' : 'late-answer-left',
      ...{ objectKind: 'answer', objectId: attemptId },
      body: { questionId, sequence, reason, courseId: row.courseId, ...scores },
    });
    return result;
  });
}
