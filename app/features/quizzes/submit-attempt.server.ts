import type { Context } from '#app/platform/context.server.ts';
import { finishAttempt } from './finish-attempt.server.ts';
import { lockOwnAttempt } from './own-attempt.server.ts';
import { loadEnd } from './own-rules.server.ts';

export interface Submitted {
  ok: true;
  attemptId: string;
  itemSlug: string;
  score: number;
  maxScore: number;
  repeated: boolean;
}

/** The time of the attempt has ended: the server submits it with what comes in until then. */
export interface TimeOver {
  ok: false;
  reason: 'time-over';
  itemSlug: string;
}

/**
 * Submits an attempt: the latest stored answer of each question counts. Sending it again, with the
 * same or another key, gives the stored result.
 */
export async function submitAttempt(
  ctx: Context,
  input: { attemptId: string; submissionKey: string },
): Promise<Submitted | TimeOver> {
  const { attemptId, submissionKey } = input;
  return ctx.db.transaction(async (tx) => {
    const attempt = await lockOwnAttempt(ctx, { db: tx, attemptId, mode: 'update' });
    const { itemSlug } = attempt;
    if (attempt.submittedAt) {
      const result = { score: attempt.score ?? 0, maxScore: attempt.maxScore ?? 0 };
      return { ok: true, attemptId, itemSlug, ...result, repeated: true };
    }
    const inside = { ...ctx, db: tx };
    const { endsAt } = await loadEnd(inside, attempt);
    if (endsAt && ctx.now >= endsAt) return { ok: false, reason: 'time-over', itemSlug };
    const own = { attempt, personId: ctx.actor.personId, by: 'learner' as const, submissionKey };
    const result = await finishAttempt(inside, own);
    return { ok: true, attemptId, itemSlug, ...result, repeated: false };
  });
}
