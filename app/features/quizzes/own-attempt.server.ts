import { and, eq, isNull } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { attempts, enrolments } from '#db/schema/index.ts';
import { makeVersionCache } from '#app/platform/version-cache.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';

/**
 * Loads and locks an attempt through its learner: another's is not found. Saving an answer takes
 * the shared lock, submitting the exclusive one, so an answer is either in the result or refused.
 * Submitting holds the enrolment first, as leaving a course does: either its course is left before, and
 * the attempt not found, or what it completes is seen by whoever leaves.
 */
export async function lockOwnAttempt(
  ctx: Context,
  input: { db: DbOrTx; attemptId: string; mode: 'share' | 'update' },
) {
  const own = () => ownAttempt(ctx, input.db, input.attemptId);
  if (input.mode === 'update') await own().for('no key update', { of: enrolments });
  const [row] = await own().for(input.mode, { of: attempts });
  if (!row) throw new AppError('not-found', 'no such attempt of this person');
  return row.attempt;
}

/** An attempt of the actor as it is now. Another's is not found. */
export async function readOwnAttempt(ctx: Context, attemptId: string) {
  const [row] = await ownAttempt(ctx, ctx.db, attemptId);
  if (!row) throw new AppError('not-found', 'no such attempt of this person');
  return row.attempt;
}

function ownAttempt(ctx: Context, db: DbOrTx, attemptId: string) {
  if (!isUuid(attemptId)) throw new AppError('not-found', 'not an attempt id');
  return db
    .select({ attempt: attempts })
    .from(attempts)
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .where(
      and(
        eq(attempts.id, attemptId),
        eq(enrolments.personId, ctx.actor.personId),
        isNull(enrolments.withdrawnAt),
      ),
    );
}

/** What of an attempt never changes. */
export type AttemptFacts = Pick<typeof attempts.$inferSelect, keyof typeof factColumns>;

const factColumns = {
  quizVersionId: attempts.quizVersionId,
  questionIds: attempts.questionIds,
  questionVersionIds: attempts.questionVersionIds,
};

const facts = makeVersionCache<AttemptFacts>(2_000);

/**
 * What never changes of an attempt of the actor, read once per process: the next answer to it asks
 * the database only to be stored. Another's attempt is not found.
 */
export async function loadOwnAttempt(ctx: Context, attemptId: string): Promise<AttemptFacts> {
  if (!isUuid(attemptId)) throw new AppError('not-found', 'not an attempt id');
  const { personId } = ctx.actor;
  return facts.get(`${personId}/${attemptId}`, async () => {
    const [row] = await ctx.db
      .select(factColumns)
      .from(attempts)
      .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
      .where(
        and(
          eq(attempts.id, attemptId),
          eq(enrolments.personId, personId),
          isNull(enrolments.withdrawnAt),
        ),
      );
    if (!row) throw new AppError('not-found', 'no such attempt of this person');
    return row;
  });
}
