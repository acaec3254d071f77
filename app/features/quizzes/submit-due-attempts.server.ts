import { and, asc, eq, isNull, lte, notInArray } from 'drizzle-orm';
import { attempts, enrolments } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { finishAttempt } from './finish-attempt.server.ts';
import { loadEnd } from './own-rules.server.ts';

/**
 * Submits attempts whose time has ended and whose last answers have had time to arrive, each in a
 * transaction of its own. One that was given more time meanwhile goes on, and one that cannot be submitted
 * does not keep the others waiting. Several processes share the work.
 * @returns how many were submitted
 */
export async function submitDueAttempts(ctx: Context<null>, limit = 200): Promise<number> {
  const passedOver: string[] = [];
  let submitted = 0;
  for (let tries = 0; tries < limit; tries += 1) {
    const next = await tried(ctx, passedOver);
    if (!next) break;
    if (next.submitted) submitted += 1;
    else passedOver.push(next.attemptId);
  }
  return submitted;
}

type Next = { attemptId: string; submitted: boolean } | null;

async function tried(ctx: Context<null>, passedOver: readonly string[]): Promise<Next> {
  let attemptId: string | undefined;
  try {
    return await ctx.db.transaction(async (tx) => {
      const inside = { ...ctx, db: tx };
      const due = await holdDue(inside, passedOver);
      if (!due) return null;
      attemptId = due.attempt.id;
      return { attemptId, submitted: await submitDue(inside, due) };
    });
  } catch (error) {
    if (attemptId === undefined) throw error;
    ctx.log.error({ err: error, attemptId }, 'attempt not submitted');
    return { attemptId, submitted: false };
  }
}

type Due = NonNullable<Awaited<ReturnType<typeof holdDue>>>;

async function submitDue(ctx: Context<null>, { attempt, personId }: Due): Promise<boolean> {
  const end = await loadEnd(ctx, attempt);
  if (!end.submitAt || ctx.now < end.submitAt) {
    await ctx.db.update(attempts).set(end).where(eq(attempts.id, attempt.id));
    return false;
  }
  await finishAttempt(ctx, { attempt, personId, by: 'server', submissionKey: null });
  return true;
}

/**
 * The next one that is due and that nobody else holds: its enrolment is held first and then the attempt,
 * as leaving a course and submitting do.
 */
async function holdDue(ctx: Context<null>, passedOver: readonly string[]) {
  const due = (id?: string) =>
    ctx.db
      .select({ attempt: attempts, personId: enrolments.personId })
      .from(attempts)
      .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
      .where(
        and(
          isNull(attempts.submittedAt),
          lte(attempts.submitAt, ctx.now),
          isNull(enrolments.withdrawnAt),
          id ? eq(attempts.id, id) : undefined,
          passedOver.length > 0 ? notInArray(attempts.id, [...passedOver]) : undefined,
        ),
      );
  const [next] = await due()
    .orderBy(asc(attempts.submitAt))
    .limit(1)
    .for('no key update', { of: enrolments, skipLocked: true });
  if (!next) return null;
  const [held] = await due(next.attempt.id).for('update', { of: attempts });
  return held ?? null;
}
