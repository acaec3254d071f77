import { and, eq, isNull, sql, type SQL } from 'drizzle-orm';
import { editions, enrolments, organisations } from '#db/schema/index.ts';
import { coursesKnownTo } from '#app/features/courses/exports.server.ts';
import { accessIsOver } from '#app/features/enrolments/exports.server.ts';
import { presentPosts } from '#app/features/people/exports.server.ts';
import { NOT_STARTED_DAYS, SILENT_DAYS, type Reason, type Standing } from './standing.ts';

const stamp = (instant: Date) => sql`${instant.toISOString()}::timestamptz`;
const ago = (now: Date, days: number) => stamp(new Date(now.getTime() - days * 86_400_000));

/** The filter of `standingOf`, of enrolments with their editions. */
export function standingIs(now: Date, standing: Standing): SQL {
  const isBehind = sql`coalesce(${enrolments.nextDueAt} < ${stamp(now)}, false)`;
  const isOver = accessIsOver(stamp(now));
  const open = sql`${enrolments.completedAt} is null and not ${isOver}`;
  switch (standing) {
    case 'completed':
      return sql`(${enrolments.completedAt} is not null)`;
    case 'ended':
      return sql`(${enrolments.completedAt} is null and ${isOver})`;
    case 'behind':
      return sql`(${open} and ${isBehind})`;
    case 'not-started':
      return sql`(${open} and not ${isBehind} and ${enrolments.lastActiveAt} is null)`;
    case 'on-pace':
      return sql`(${open} and not ${isBehind} and ${enrolments.lastActiveAt} is not null)`;
  }
}

/** The filter of `reasonOf`. */
export function reasonIs(now: Date, reason: Reason): SQL {
  if (reason === 'behind') return standingIs(now, 'behind');
  if (reason === 'not-started') {
    const old = sql`${enrolments.enrolledAt} < ${ago(now, NOT_STARTED_DAYS)}`;
    return sql`(${standingIs(now, 'not-started')} and ${old})`;
  }
  const away = sql`${enrolments.lastActiveAt} < ${ago(now, SILENT_DAYS)}`;
  return sql`(${standingIs(now, 'on-pace')} and ${away})`;
}

/**
 * The stay of the person of an enrolment that runs or comes, as `post`, for a left join.
 * @param of which stays count: an overseer knows of those that are theirs
 */
export const presentPostOf = (today: string, of: SQL | undefined) =>
  sql`${presentPosts(today, of)} post`;
export const isPostOf = sql`post.person_id = ${enrolments.personId}`;
export const isPlaceOfPost = sql`${organisations.id} = post.organisation_id`;

/** Who takes a placement test is in no course yet. */
export const isOfCourse = sql`not exists (select from courses tests
  where tests.id = ${editions.courseId} and tests.kind = 'placement')`;

/** Enrolments in editions that are shown, of those who did not withdraw. */
export function isCounted(editionId: string | null): SQL | undefined {
  return and(
    isNull(enrolments.withdrawnAt),
    isNull(editions.archivedAt),
    isOfCourse,
    editionId ? eq(enrolments.editionId, editionId) : undefined,
  );
}

/** The same of those whose courses an actor may know of: not who is in a private one. */
export function isCountedFor(
  actor: Parameters<typeof coursesKnownTo>[0],
  editionId: string | null,
): SQL | undefined {
  return and(isCounted(editionId), coursesKnownTo(actor));
}

/** How many of a group stand how, as columns of a query over enrolments. */
export function standingCounts(now: Date) {
  const number = (standing: Standing) =>
    sql<number>`count(*) filter (where ${standingIs(now, standing)})::int`;
  return {
    enrolled: sql<number>`count(*)::int`,
    notStarted: number('not-started'),
    onPace: number('on-pace'),
    behind: number('behind'),
    completed: number('completed'),
    ended: number('ended'),
  };
}
