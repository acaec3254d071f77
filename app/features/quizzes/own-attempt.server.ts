import { and, eq, isNull, sql } from 'drizzle-orm';
import { builtOnce } from '#db/built-once.ts';
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
  const own = ownAttempt(ctx, input.attemptId);
  if (input.mode === 'update') await holdingEnrolment(input.db, own);
  const [row] = await (input.mode === 'update' ? holding : sharing)(input.db, own);
  if (!row) throw new AppError('not-found', 'no such attempt of this person');
  return row.attempt;
}

/** An attempt of the actor as it is now. Another's is not found. */
export async function readOwnAttempt(ctx: Context, attemptId: string) {
  const [row] = await reading(ctx.db, ownAttempt(ctx, attemptId));
  if (!row) throw new AppError('not-found', 'no such attempt of this person');
  return row.attempt;
}

function ownAttempt(ctx: Context, attemptId: string) {
  if (!isUuid(attemptId)) throw new AppError('not-found', 'not an attempt id');
  return { attemptId, personId: ctx.actor.personId };
}

const isOwn = and(
  eq(attempts.id, sql.placeholder('attemptId')),
  eq(enrolments.personId, sql.placeholder('personId')),
  isNull(enrolments.withdrawnAt),
);

const selectOwn = (db: DbOrTx) =>
  db
    .select({ attempt: attempts })
    .from(attempts)
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .where(isOwn);

const reading = builtOnce(selectOwn);
const sharing = builtOnce((db) => selectOwn(db).for('share', { of: attempts }));
const holding = builtOnce((db) => selectOwn(db).for('update', { of: attempts }));
const holdingEnrolment = builtOnce((db) =>
  db
    .select({ id: enrolments.id })
    .from(attempts)
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .where(isOwn)
    .for('no key update', { of: enrolments }),
);

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
  const own = ownAttempt(ctx, attemptId);
  return facts.get(`${own.personId}/${attemptId}`, async () => {
    const [row] = await readingFacts(ctx.db, own);
    if (!row) throw new AppError('not-found', 'no such attempt of this person');
    return row;
  });
}

const readingFacts = builtOnce((db) =>
  db
    .select(factColumns)
    .from(attempts)
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .where(isOwn),
);
