import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import { attempts, enrolments } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { finishAttempt } from './finish-attempt.server.ts';
import { loadEnd } from './own-rules.server.ts';

/**
 * Submits attempts whose time has ended and whose last answers have had time to arrive, each in a
 * transaction of its own. One that was given more time meanwhile goes on.
 * @returns how many were submitted
 */
export async function submitDueAttempts(ctx: Context<null>, limit = 200): Promise<number> {
  const due = await ctx.db
    .select({ id: attempts.id })
    .from(attempts)
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .where(
      and(
        isNull(attempts.submittedAt),
        lte(attempts.submitAt, ctx.now),
        isNull(enrolments.withdrawnAt),
      ),
    )
    .orderBy(asc(attempts.submitAt))
    .limit(limit);
  let submitted = 0;
  for (const { id } of due) if (await submitDue(ctx, id)) submitted += 1;
  return submitted;
}

async function submitDue(ctx: Context<null>, attemptId: string): Promise<boolean> {
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const held = await holdOpen(inside, attemptId);
    if (!held) return false;
    const { attempt, personId } = held;
    const end = await loadEnd(inside, attempt);
    if (!end.submitAt || ctx.now < end.submitAt) {
      await tx.update(attempts).set(end).where(eq(attempts.id, attemptId));
      return false;
    }
    await finishAttempt(inside, { attempt, personId, by: 'server', submissionKey: null });
    return true;
  });
}

/** Holds the enrolment and then the attempt, as leaving a course and submitting do. */
async function holdOpen(ctx: Context<null>, attemptId: string) {
  const open = () =>
    ctx.db
      .select({ attempt: attempts, personId: enrolments.personId })
      .from(attempts)
      .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
      .where(
        and(
          eq(attempts.id, attemptId),
          isNull(attempts.submittedAt),
          isNull(enrolments.withdrawnAt),
        ),
      );
  await open().for('no key update', { of: enrolments });
  const [row] = await open().for('update', { of: attempts });
  return row ?? null;
}
