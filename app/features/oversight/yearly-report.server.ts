import { and, eq, isNull, or, sql, type SQL } from 'drizzle-orm';
import { courses, editions, enrolments, organisations } from '#db/schema/index.ts';
import { coursesKnownTo, listPublishedCourses } from '#app/features/courses/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { startOfJapanDay } from '#app/platform/japan-day.ts';
import { requireOverseer } from './figures.server.ts';
import { isOfCourse, isPlaceOfPost } from './filters.server.ts';
import { fullNamesOf } from './full-names.server.ts';
import type { ReportGrouping, YearSpan } from './report-year.ts';
import { BY_POST, countPosts, hadOwnPost, placeName, postOfYear } from './year-posts.server.ts';

/**
 * What became of the enrolments of a year in one group: `carried` from before and `begun` in it are
 * together those `completed`, `withdrawn`, `moved` to another level and `open` at its end (or now, in the
 * year that runs). Whoever moves has begun there too: one enrolment each.
 */
export interface YearlyFigures {
  /** A kind, prefecture, arrival group, course's slug, or an id; null where it is not known. */
  key: string | null;
  name: { ja: string; en: string } | null;
  /** How many persons had a post in the year; null where groups are not of people. */
  inPost: number | null;
  persons: number;
  carried: number;
  begun: number;
  completed: number;
  withdrawn: number;
  moved: number;
  open: number;
}

export type EnrolmentFigures = Omit<YearlyFigures, 'inPost'>;

/**
 * The year of those who had a post in the actor's area in it, whoever has left since; coordinators see
 * who never had one too. Two statements, and those for the names of courses and editions.
 */
export async function loadYearlyReport(
  ctx: Context,
  { by, span }: { by: ReportGrouping; span: YearSpan },
): Promise<YearlyFigures[]> {
  requireOverseer(ctx);
  const counted = await withNames(ctx, by, await countEnrolments(ctx, { by, span }));
  const inPost = await countPosts(ctx, { by, span });
  if (!inPost) return counted.map((row) => ({ ...row, inPost: null }));
  const known = new Set(counted.map(({ key }) => key));
  const none = { persons: 0, carried: 0, begun: 0, completed: 0, withdrawn: 0, moved: 0, open: 0 };
  const rows = [
    ...counted.map((row) => ({ ...row, inPost: inPost.get(row.key)?.number ?? 0 })),
    ...[...inPost]
      .filter(([key]) => !known.has(key))
      .map(([key, { number, name }]) => ({ key, name, ...none, inPost: number })),
  ];
  return rows.sort((one, other) => compare(one.key, other.key));
}

/** Courses and editions with their names; places have theirs from the count. */
async function withNames(ctx: Context, by: ReportGrouping, rows: EnrolmentFigures[]) {
  const names =
    by === 'course'
      ? await titlesOfCourses(ctx)
      : by === 'edition'
        ? await editionsOf(ctx, rows)
        : null;
  if (!names) return rows;
  return rows.map((row) => ({ ...row, name: names.get(row.key ?? '') ?? null }));
}

async function titlesOfCourses(ctx: Context) {
  const published = await listPublishedCourses(ctx.db);
  return new Map(published.map(({ slug, outline }) => [slug, outline.title]));
}

function editionsOf(ctx: Context, rows: readonly EnrolmentFigures[]) {
  return fullNamesOf(
    ctx,
    rows.flatMap(({ key }) => key ?? []),
  );
}

/** What is not known stands last. */
function compare(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one < other ? -1 : Number(one > other);
}

function countEnrolments(
  ctx: Context,
  { by, span }: { by: ReportGrouping; span: YearSpan },
): Promise<EnrolmentFigures[]> {
  const key =
    BY_POST[by] ?? (by === 'course' ? sql`${courses.slug}` : sql`${enrolments.editionId}::text`);
  const { from, to } = instantsOf(span);
  const query = ctx.db
    .select({
      ...{ key, name: placeName(by) },
      ...countsOf(span),
    })
    .from(enrolments)
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .leftJoin(postOfYear(ctx, span), sql`post.person_id = ${enrolments.personId}`)
    .leftJoin(organisations, isPlaceOfPost)
    .where(
      and(
        isOfCourse,
        coursesKnownTo(ctx.actor),
        sql`${enrolments.enrolledAt} < ${to}`,
        or(isNull(enrolments.completedAt), sql`${enrolments.completedAt} >= ${from}`),
        or(isNull(enrolments.withdrawnAt), sql`${enrolments.withdrawnAt} >= ${from}`),
        hadOwnPost(ctx),
      ),
    )
    .groupBy(key)
    .orderBy(sql`${key} nulls last`);
  return query as Promise<EnrolmentFigures[]>;
}

function countsOf(span: YearSpan) {
  const { from, to } = instantsOf(span);
  const within = (at: SQL) => sql`(${at} >= ${from} and ${at} < ${to})`;
  const done = sql`coalesce(${within(sql`${enrolments.completedAt}`)}, false)`;
  const isOpenAtEnd = sql`(${enrolments.completedAt} is null or ${enrolments.completedAt} >= ${to})`;
  const left = sql`coalesce(${isOpenAtEnd} and ${within(sql`${enrolments.withdrawnAt}`)}, false)`;
  const number = (condition: SQL) => sql<number>`count(*) filter (where ${condition})::int`;
  const isCarried = sql`${enrolments.enrolledAt} < ${from}`;
  return {
    persons: sql<number>`count(distinct ${enrolments.personId})::int`,
    carried: number(isCarried),
    begun: number(sql`not ${isCarried}`),
    completed: number(done),
    withdrawn: number(sql`${left} and ${enrolments.movedTo} is null`),
    moved: number(sql`${left} and ${enrolments.movedTo} is not null`),
    open: number(sql`not ${done} and not ${left}`),
  };
}

function instantsOf({ from, to }: YearSpan) {
  const stamp = (day: string) => sql`${startOfJapanDay(day).toISOString()}::timestamptz`;
  return { from: stamp(from), to: stamp(to) };
}
