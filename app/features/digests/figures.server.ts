import { and, asc, count, eq, gte, isNotNull, isNull, lte, not, sql } from 'drizzle-orm';
import { courses, editions, enrolments, notices } from '#db/schema/index.ts';
import { findPublishedCourse } from '#app/features/courses/exports.server.ts';
import { accessIsOver } from '#app/features/enrolments/exports.server.ts';
import { isOver } from '#app/features/enrolments/exports.ts';
import { isCounted, isCountedFor, standingCounts } from '#app/features/oversight/exports.server.ts';
import { personsOverseenBy } from '#app/features/people/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { japanDay } from '#app/platform/japan-day.ts';

const WEEK_MS = 7 * 86_400_000;

/** How many of a course stand how; nobody by name. */
export interface CourseFigures {
  title: string;
  enrolled: number;
  notStarted: number;
  onPace: number;
  behind: number;
  completed: number;
}

/**
 * What a learner's week holds: what is due by its end or was before it, in editions that are not over,
 * and how many notices of the last week wait.
 */
export async function weekOf(ctx: Context<null>, personId: string) {
  const weekOn = new Date(ctx.now.getTime() + WEEK_MS);
  const due = await ctx.db
    .select({ slug: courses.slug, dueAt: enrolments.nextDueAt, edition: editions })
    .from(enrolments)
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .where(
      and(
        eq(enrolments.personId, personId),
        isCounted(null),
        isNull(enrolments.completedAt),
        isNotNull(enrolments.nextDueAt),
        lte(enrolments.nextDueAt, weekOn),
      ),
    )
    .orderBy(asc(enrolments.nextDueAt));
  const weekAgo = new Date(ctx.now.getTime() - WEEK_MS);
  const [row] = await ctx.db
    .select({ unread: count() })
    .from(notices)
    .where(
      and(eq(notices.personId, personId), isNull(notices.readAt), gte(notices.createdAt, weekAgo)),
    );
  const running = due.filter(({ edition }) => !isOver(edition, ctx.now));
  return { due: running.flatMap(({ slug, dueAt }) => (dueAt ? [{ slug, dueAt }] : [])), ...row };
}

/** How the people of an organisation stand, course by course, in Japanese, where access is not over. */
export async function figuresOf(
  ctx: Context<null>,
  organisationId: string,
): Promise<CourseFigures[]> {
  const grant = { role: 'supervisor', scopeKind: 'organisation', scopeId: organisationId } as const;
  const rows = await ctx.db
    .select({
      slug: courses.slug,
      ...standingCounts(ctx.now),
    })
    .from(enrolments)
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .where(
      and(
        isCountedFor({ grants: [grant] }, null),
        not(accessIsOver(sql`${ctx.now.toISOString()}::timestamptz`)),
        personsOverseenBy({ grants: [grant] }, japanDay(ctx.now), enrolments.personId),
      ),
    )
    .groupBy(courses.slug)
    .orderBy(asc(courses.slug));
  return Promise.all(
    rows.map(async ({ slug, ...figures }) => {
      const course = await findPublishedCourse(ctx.db, slug);
      return { title: course?.outline.title.ja ?? slug, ...figures };
    }),
  );
}
