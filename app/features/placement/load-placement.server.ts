import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { attempts, courses, editions, enrolments } from '#db/schema/index.ts';
import { listPublishedCourses, type Level } from '#app/features/courses/exports.server.ts';
import { scoreSections } from '#app/features/quizzes/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { adviseOn, type Advice, type LevelScore } from './rules.ts';

/** The result of a placement test with what it advises. */
export interface Placement {
  attemptId: string;
  courseSlug: string;
  quizSlug: string;
  takenAt: string;
  levels: LevelScore[];
  advice: Advice<Level>;
  /** Every course of the series, the lowest first. */
  courses: Level[];
}

/** A placement test that is offered for a series. */
export interface PlacementTest {
  slug: string;
  minutes: number;
}

/** The placement test for a series of courses, or null. */
export async function findPlacementTest(
  ctx: Pick<Context, 'db'>,
  series: string | undefined,
): Promise<PlacementTest | null> {
  if (!series) return null;
  const published = await listPublishedCourses(ctx.db);
  const test = published.find(({ outline }) => outline.placement?.series === series);
  return test?.outline.placement
    ? { slug: test.slug, minutes: test.outline.placement.minutes }
    : null;
}

interface Asked {
  personId: string;
  courseSlug: string;
  /** One attempt of theirs; the best that was submitted where it is not said. */
  attemptId?: string | null;
}

/**
 * What somebody's placement test advises by the courses that are published now; null where they have
 * submitted none. Who asks may see them.
 */
export async function loadPlacement(
  ctx: Pick<Context, 'db'>,
  { personId, courseSlug, attemptId }: Asked,
): Promise<Placement | null> {
  const published = await listPublishedCourses(ctx.db);
  const series = published.find(({ slug }) => slug === courseSlug)?.outline.placement?.series;
  if (!series) return null;
  const made = await ctx.db
    .select({ attempt: attempts })
    .from(attempts)
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .where(
      and(
        eq(enrolments.personId, personId),
        eq(courses.slug, courseSlug),
        isNotNull(attempts.submittedAt),
      ),
    )
    .orderBy(desc(attempts.score), desc(attempts.submittedAt));
  const found = made.find(({ attempt }) => !attemptId || attempt.id === attemptId);
  if (!found) return null;
  const { attempt } = found;
  const levels = (await scoreSections(ctx, attempt)).flatMap(({ advises, title, ...points }) =>
    advises && title ? [{ ...points, title, step: advises }] : [],
  );
  const offered = published
    .flatMap(({ slug, outline: { title, level, series: own } }) =>
      own?.id === series ? [{ slug, title, level, step: own.step }] : [],
    )
    .sort((one, other) => one.step - other.step);
  return {
    ...{ attemptId: attempt.id, courseSlug, quizSlug: attempt.itemSlug, levels },
    takenAt: attempt.submittedAt?.toISOString() ?? '',
    ...{ advice: adviseOn(levels, offered), courses: offered },
  };
}

/** The placement of somebody in the series of a course, for who decides on their level; null where there is none. */
export async function findPlacementFor(
  ctx: Pick<Context, 'db'>,
  { personId, courseSlug }: { personId: string; courseSlug: string },
): Promise<Placement | null> {
  const published = await listPublishedCourses(ctx.db);
  const series = published.find(({ slug }) => slug === courseSlug)?.outline.series?.id;
  const test = await findPlacementTest(ctx, series);
  return test && loadPlacement(ctx, { personId, courseSlug: test.slug });
}
