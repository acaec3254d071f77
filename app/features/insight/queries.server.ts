import { and, eq, inArray, sql, type SQL } from 'drizzle-orm';
import {
  attempts,
  courseItems,
  courses,
  courseVersions,
  enrolments,
  quizVersions,
  quizzes,
} from '#db/schema/index.ts';
import { loadOutline } from '#app/features/courses/exports.server.ts';
import { findItem, type Bilingual } from '#app/features/courses/exports.ts';
import { coursesTaught, type Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';

/** A quiz of a course, named as in the newest version of the course that has it. */
export interface QuizFound {
  quizId: string;
  slug: string;
  title: Bilingual;
  courseSlug: string;
  course: Bilingual;
  courseId: string;
  /** The newest version of its course that has it. */
  versionId: string;
  /** The version that the newest version of its course asks. */
  quizVersionId: string;
}

/** The filter that matches `mayReadInsight`, over `courses`. */
export function coursesVisibleTo(actor: Actor): SQL | undefined {
  const read = coursesTaught(actor);
  if (read === 'all') return undefined;
  return read.length > 0 ? inArray(courses.id, read) : sql`false`;
}

/** A quiz whose figures the actor may read. @throws not-found for any other */
export async function getQuiz(
  ctx: Context,
  at: { courseSlug: string; quizSlug: string },
): Promise<QuizFound> {
  const [row] = await selectQuizzes(
    ctx,
    and(eq(courses.slug, at.courseSlug), eq(quizzes.slug, at.quizSlug)),
  );
  if (!row) throw new AppError('not-found');
  return named(ctx, row);
}

/** A quiz with how often it was taken. */
export interface QuizTaken extends QuizFound {
  /** Who has submitted an attempt. */
  learners: number;
  /** Submitted attempts in all. */
  attempts: number;
  latestAt: string;
}

/** Quizzes that were taken, of the courses the actor may read, in the order of courses and their items. */
export async function listQuizzes(ctx: Context): Promise<QuizTaken[]> {
  const rows = await selectQuizzes(ctx, undefined);
  const taken = await ctx.db
    .select({
      quizId: quizVersions.quizId,
      learners: sql<number>`count(distinct ${enrolments.personId})::int`,
      attempts: sql<number>`count(*)::int`,
      latestAt: sql<string>`max(${attempts.submittedAt})::text`,
    })
    .from(attempts)
    .innerJoin(quizVersions, eq(quizVersions.id, attempts.quizVersionId))
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .where(
      and(
        sql`${attempts.submittedAt} is not null`,
        inArray(quizVersions.quizId, [...rows.map(({ quizId }) => quizId), NOTHING]),
      ),
    )
    .groupBy(quizVersions.quizId);
  const counts = new Map(taken.map((row) => [row.quizId, row]));
  const found = rows.filter(({ quizId }) => counts.has(quizId));
  return Promise.all(
    found.map(async (row) => ({ ...(await named(ctx, row)), ...counts.get(row.quizId)! })),
  );
}

/** A list of ids is never empty with it. */
const NOTHING = '00000000-0000-0000-0000-000000000000';

type Row = Awaited<ReturnType<typeof selectQuizzes>>[number];

/** Quizzes of the actor's courses, each with the newest version of its course that has it. */
function selectQuizzes(ctx: Context, filter: SQL | undefined) {
  const newest = ctx.db
    .selectDistinctOn([courseVersions.courseId, courseItems.slug], {
      courseId: courseVersions.courseId,
      slug: courseItems.slug,
      versionId: courseVersions.id,
      position: courseItems.position,
      quizVersionId: sql<string>`${courseItems.quizVersionId}`.as('newest_quiz_version_id'),
    })
    .from(courseItems)
    .innerJoin(courseVersions, eq(courseVersions.id, courseItems.versionId))
    .where(eq(courseItems.kind, 'check-up'))
    .orderBy(
      courseVersions.courseId,
      courseItems.slug,
      sql`${courseVersions.revision} desc, ${courseVersions.correction} desc`,
    )
    .as('newest');
  return ctx.db
    .select({
      quizId: quizzes.id,
      slug: quizzes.slug,
      courseSlug: courses.slug,
      courseId: courses.id,
      versionId: newest.versionId,
      quizVersionId: newest.quizVersionId,
    })
    .from(quizzes)
    .innerJoin(courses, eq(courses.id, quizzes.courseId))
    .innerJoin(newest, and(eq(newest.courseId, quizzes.courseId), eq(newest.slug, quizzes.slug)))
    .where(and(coursesVisibleTo(ctx.actor), filter))
    .orderBy(courses.slug, newest.position);
}

async function named(ctx: Context, row: Row): Promise<QuizFound> {
  const outline = await loadOutline(ctx.db, row.versionId);
  const item = findItem(outline, row.slug);
  const lesson = item?.lessonSlug ? findItem(outline, item.lessonSlug) : undefined;
  const code = item?.code ?? lesson?.code;
  const title = (locale: 'en' | 'ja') =>
    [code, item?.title[locale] ?? row.slug].filter(Boolean).join(' ');
  return { ...row, title: { en: title('en'), ja: title('ja') }, course: outline.title };
}
