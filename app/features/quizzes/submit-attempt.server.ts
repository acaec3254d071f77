import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { attempts } from '#db/schema/index.ts';
import type { CompiledCheckUp } from '#app/features/content/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import type { Asked } from './check-up.ts';
import type { Judgement } from './kinds/kind.ts';
import { shareOf } from './kinds/registry.ts';
import { lockOwnAttempt } from './own-attempt.server.ts';
import { loadAsked, loadCheckUp, loadLatestAnswers, type Attempt } from './queries.server.ts';
import { percentOf } from './score.ts';

export interface Submitted {
  ok: true;
  attemptId: string;
  itemSlug: string;
  score: number;
  maxScore: number;
  repeated: boolean;
}

/**
 * Submits an attempt: the latest stored answer of each question counts. Sending it again, with the
 * same or another key, gives the stored result.
 */
export async function submitAttempt(
  ctx: Context,
  input: { attemptId: string; submissionKey: string },
): Promise<Submitted> {
  return ctx.db.transaction(async (tx) => {
    const attempt = await lockOwnAttempt(ctx, {
      db: tx,
      attemptId: input.attemptId,
      mode: 'update',
    });
    const { id: attemptId, itemSlug } = attempt;
    if (attempt.submittedAt) {
      const { score, maxScore } = attempt;
      const result = { score: score ?? 0, maxScore: maxScore ?? 0 };
      return { ok: true, attemptId, itemSlug, ...result, repeated: true };
    }
    const { rule } = await loadCheckUp(tx, attempt.versionId, itemSlug);
    const { keys } = await loadAsked(tx, attempt.questionVersionIds);
    const score = await scoreOf(tx, attempt, keys);
    const maxScore = attempt.questionIds.length;
    await tx
      .update(attempts)
      .set({ submittedAt: ctx.now, score, maxScore, submissionKey: input.submissionKey })
      .where(eq(attempts.id, attemptId));
    await tell({ ...ctx, db: tx }, attempt, { rule, score, maxScore });
    return { ok: true, attemptId, itemSlug, score, maxScore, repeated: false };
  });
}

async function scoreOf(tx: Tx, attempt: Attempt, keys: Asked['keys']): Promise<number> {
  const answers = await loadLatestAnswers(tx, attempt.id);
  return answers.reduce((sum, answer) => {
    const key = keys[answer.questionId];
    return key ? sum + shareOf(key, answer as Judgement) : sum;
  }, 0);
}

async function tell(
  ctx: Context,
  attempt: Attempt,
  result: { rule: CompiledCheckUp; score: number; maxScore: number },
): Promise<void> {
  const { rule } = result;
  const event = {
    personId: ctx.actor.personId,
    enrolmentId: attempt.enrolmentId,
    itemSlug: attempt.itemSlug,
    subject: attempt.id,
    at: ctx.now,
  };
  const value = percentOf(result);
  await appendEvent(ctx, { ...event, kind: 'attempt-submitted', value });
  if (rule.kind === 'kana-check' && result.score >= rule.pass) {
    await appendEvent(ctx, { ...event, kind: 'kana-check-passed', value });
  }
}
