import { and, arrayOverlaps, asc, eq, isNull, sql } from 'drizzle-orm';
import { attempts, regradedAnswers, regrades } from '#db/schema/index.ts';
import { loadMarkShares, tellChanged } from '#app/features/marking/exports.server.ts';
import {
  holdAttempt,
  readyRegrade,
  regradeAnswer,
  rescoreAttempt,
} from '#app/features/quizzes/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { enqueue, type JobHandler } from '#app/platform/outbox.server.ts';

/** How many attempts one job holds: whoever submits or is marked waits for it. */
const STEP = 50;

interface Place {
  enrolmentId: string;
  attemptId: string;
}

/**
 * Marks the answers to a question again, some attempts at once, the rest by another job. Attempts that are
 * open are held for a moment too: either their submission has seen the decision, or it is over and they are
 * marked here.
 */
export const regradeStep: JobHandler = async (ctx, job) => {
  const { regradeId, after = null } = job.payload as { regradeId: string; after?: Place | null };
  const [regrade] = await ctx.db.select().from(regrades).where(eq(regrades.id, regradeId));
  if (!regrade || regrade.doneAt) return null;
  const next = await nextOf(ctx, regrade.versionIds, after);
  const ready = await readyRegrade(ctx, regrade);
  let failed = 0;
  for (const { attemptId } of next) {
    try {
      await ctx.db.transaction((tx) => regradeOne({ ...ctx, db: tx }, ready, attemptId));
    } catch (error) {
      failed += 1;
      ctx.log.error({ err: error, attemptId, regradeId }, 'attempt not marked again');
    }
  }
  const last = next.at(-1);
  const isOver = last === undefined || next.length < STEP;
  await ctx.db
    .update(regrades)
    .set({ failed: sql`${regrades.failed} + ${failed}`, ...(isOver ? { doneAt: ctx.now } : {}) })
    .where(eq(regrades.id, regradeId));
  if (isOver) return null;
  await enqueue(ctx, {
    kind: 'regrade-step',
    payload: { regradeId, after: last },
    dedupeKey: `regrade:${regradeId}:${last.attemptId}`,
  });
  return null;
};

/** Enrolments come in one order for all regrades, so that two of them never wait for each other. */
function nextOf(
  { db }: Context<null>,
  versionIds: string[],
  after: Place | null,
): Promise<Place[]> {
  const later = after
    ? sql`(${attempts.enrolmentId}, ${attempts.id}) > (${after.enrolmentId}::uuid, ${after.attemptId}::uuid)`
    : undefined;
  return db
    .select({ enrolmentId: attempts.enrolmentId, attemptId: attempts.id })
    .from(attempts)
    .where(
      and(
        arrayOverlaps(attempts.questionVersionIds, versionIds),
        isNull(attempts.returnedAt),
        later,
      ),
    )
    .orderBy(asc(attempts.enrolmentId), asc(attempts.id))
    .limit(STEP);
}

/** All of one attempt, or nothing of it. */
async function regradeOne(
  ctx: Context<null>,
  ready: Awaited<ReturnType<typeof readyRegrade>>,
  attemptId: string,
): Promise<void> {
  const held = await holdAttempt(ctx, attemptId);
  if (!held?.attempt.submittedAt || held.attempt.returnedAt) return;
  if (!(await regradeAnswer(ctx, ready, held.attempt))) return;
  const marks = (await loadMarkShares(ctx.db, [attemptId])).get(attemptId);
  const { before, after, maxScore } = await rescoreAttempt(
    ctx,
    held,
    marks ?? new Map<string, number>(),
  );
  const regradeId = ready.regrade.id;
  await ctx.db
    .update(regradedAnswers)
    .set({ scoreBefore: before, scoreAfter: after })
    .where(and(eq(regradedAnswers.regradeId, regradeId), eq(regradedAnswers.attemptId, attemptId)));
  const event = { before, after, maxScore, dedupeKey: `regrade:${regradeId}:${attemptId}` };
  if (after !== before) await tellChanged(ctx, held, event);
}
