import { and, eq, isNull, sql } from 'drizzle-orm';
import { accounts, courses, editions, enrolments, persons } from '#db/schema/index.ts';
import { nudgePersons, nudges } from '#db/schema/index.ts';
import { accessEndOf } from '#app/features/enrolments/exports.ts';
import {
  FURTHEST_BEHIND_FIRST,
  learnersFound,
  type LearnerFilter,
} from '#app/features/oversight/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { sha256 } from '#app/platform/tokens.server.ts';
import { mayNudge } from './policy.ts';
import { wasReminded } from './reminded.server.ts';
import { sortOut, type Candidate, type LeftOut } from './rules.ts';

/** Enrolments chosen one by one, or all that a filter of the list finds. */
export type NudgeChoice =
  { enrolmentIds: readonly string[] } | { filter: Omit<LearnerFilter, 'offset' | 'limit'> };

/** Somebody whom a nudge may be for, and the course it would speak of. */
export interface NudgeCandidate extends Candidate {
  enrolmentId: string;
  legalName: string;
  courseSlug: string;
  nextDueAt: Date | null;
}

export interface NudgePlan {
  gets: NudgeCandidate[];
  left: { candidate: NudgeCandidate; why: LeftOut }[];
}

/** What tells one set of enrolments from another, in whatever order they are found. */
export function markOf(gets: readonly Pick<NudgeCandidate, 'enrolmentId'>[]): string {
  return sha256(
    gets
      .map(({ enrolmentId }) => enrolmentId)
      .sort()
      .join(' '),
  );
}

const EVERYBODY = { editionId: null, standing: null, reason: null, search: '' } as const;

/** Who would get a nudge and who would not, of those whom the actor oversees: others are not there. */
export async function planNudge(ctx: Context, choice: NudgeChoice): Promise<NudgePlan> {
  if (!mayNudge(ctx.actor)) throw new AppError('forbidden');
  const found =
    'filter' in choice
      ? learnersFound(ctx, choice.filter)
      : and(
          learnersFound(ctx, EVERYBODY),
          sql`${enrolments.id} = any(${sql.param([...choice.enrolmentIds])}::uuid[])`,
        );
  const rows = await selectCandidates(ctx)
    .where(found)
    .orderBy(...FURTHEST_BEHIND_FIRST);
  return sortOut(rows.map((row) => candidateOf(row, ctx.now)));
}

function selectCandidates(ctx: Context) {
  return ctx.db
    .select({
      enrolmentId: enrolments.id,
      personId: enrolments.personId,
      completedAt: enrolments.completedAt,
      nextDueAt: enrolments.nextDueAt,
      anchorAt: editions.anchorAt,
      legalName: persons.legalName,
      accountId: accounts.id,
      courseSlug: courses.slug,
      publishedAt: editions.publishedAt,
      accessEndDays: editions.accessEndDays,
      reminded: sql<boolean>`(${wasReminded(ctx.now, enrolments.personId)} or ${isAboutToBe})`,
    })
    .from(enrolments)
    .innerJoin(persons, eq(persons.id, enrolments.personId))
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .leftJoin(accounts, and(eq(accounts.personId, persons.id), isNull(accounts.disabledAt)))
    .$dynamic();
}

/** A nudge for the person is on its way. */
const isAboutToBe = sql`exists (select from ${nudgePersons}
  inner join ${nudges} on ${nudges.id} = ${nudgePersons.nudgeId}
  where ${nudgePersons.personId} = ${enrolments.personId}
    and ${nudges.undoneAt} is null and ${nudges.sentAt} is null)`;

function candidateOf(
  row: Awaited<ReturnType<typeof selectCandidates>>[number],
  now: Date,
): NudgeCandidate {
  const { completedAt, accountId, publishedAt, anchorAt, accessEndDays, ...rest } = row;
  const accessEndsAt = accessEndOf({ anchorAt, accessEndDays });
  const closed = publishedAt === null || (accessEndsAt !== null && now >= accessEndsAt);
  return { ...rest, closed, completed: completedAt !== null, hasAccount: accountId !== null };
}
