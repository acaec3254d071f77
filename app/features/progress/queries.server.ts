import { and, asc, eq, isNull, or, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { courses, editions, enrolments } from '#db/schema/index.ts';
import { loadOutline, newestCorrection } from '#app/features/courses/exports.server.ts';
import type { Outline } from '#app/features/courses/exports.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import {
  accessOver,
  certificateCode,
  fromStored,
  newestRevision,
  openAttempts,
  places,
  progressRows,
} from './learner-columns.server.ts';
import type { ProgressMap } from './rules.ts';

export type Enrolment = typeof enrolments.$inferSelect;

/** A learner's own state in one course: all that outline, lesson and check-up pages need. */
export interface LearnerCourse {
  enrolment: Enrolment;
  courseSlug: string;
  courseId: string;
  versionId: string;
  outline: Outline;
  progress: ProgressMap;
  /** Items with an attempt that is not submitted yet. */
  openAttempts: string[];
  /** Block at which the learner stopped reading, by item. */
  places: Record<string, string>;
  newestRevision: number;
  certificateCode: string | null;
  /**
   * Why nothing is learnt here any more: it was left, or access to its edition has ended. Material, results
   * and certificates are there for ever.
   */
  readOnly: 'left' | 'over' | null;
}

/** Every page of a learner asks for this: the text of the statement is built once. */
function learnerCoursesStatement(db: DbOrTx) {
  const slug = sql.placeholder('courseSlug');
  const left = sql`${sql.placeholder('withLeft')}::boolean and ${enrolments.movedTo} is not null`;
  return db
    .select({
      enrolment: enrolments,
      courseSlug: courses.slug,
      courseId: courses.id,
      versionId: newestCorrection(courses.id, enrolments.revision),
      progress: progressRows,
      openAttempts,
      places,
      newestRevision,
      certificateCode,
      accessOver,
    })
    .from(enrolments)
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .where(
      and(
        eq(enrolments.personId, sql.placeholder('personId')),
        or(isNull(enrolments.withdrawnAt), left),
        sql`(${slug}::text is null or ${courses.slug} = ${slug})`,
      ),
    )
    .orderBy(sql`${enrolments.withdrawnAt} is null`, asc(enrolments.enrolledAt))
    .prepare('learner_courses');
}

const statements = new WeakMap<DbOrTx, ReturnType<typeof learnerCoursesStatement>>();

function statementOf(db: DbOrTx) {
  const statement = statements.get(db) ?? learnerCoursesStatement(db);
  statements.set(db, statement);
  return statement;
}

/** Whose learning is read: the actor's, or that of a person whom a rule of the product speaks of. */
export type OfPerson = Pick<Context, 'db' | 'now'> & { actor: Pick<Actor, 'personId'> };

/**
 * The actor's courses, oldest enrolment first; one statement. `courseSlug` narrows to one, `withLeft` adds
 * before them those left for another level.
 */
export async function loadLearnerCourses(
  ctx: OfPerson,
  courseSlug: string | null = null,
  withLeft = false,
): Promise<LearnerCourse[]> {
  const { personId } = ctx.actor;
  const rows = await statementOf(ctx.db).execute({
    ...{ personId, courseSlug, withLeft, now: ctx.now.toISOString() },
  });
  return Promise.all(
    rows.map(async ({ accessOver: over, ...row }) => ({
      ...row,
      readOnly: row.enrolment.withdrawnAt ? 'left' : over ? 'over' : null,
      outline: await loadOutline(ctx.db, row.versionId),
      progress: new Map(row.progress.map((stored) => [stored.item_slug, fromStored(stored)])),
    })),
  );
}

/** The actor's state in one course, or null when not enrolled. */
export async function findLearnerCourse(
  ctx: Context,
  courseSlug: string,
): Promise<LearnerCourse | null> {
  const courses = await loadLearnerCourses(ctx, courseSlug);
  return courses.at(-1) ?? null;
}

/**
 * What the actor may read of one course: their state in it, or where they stopped when they left it for
 * another level. Nothing is learnt in that: its `withdrawnAt` is set.
 */
export async function findReadableCourse(
  ctx: Context,
  courseSlug: string,
): Promise<LearnerCourse | null> {
  const courses = await loadLearnerCourses(ctx, courseSlug, true);
  return courses.at(-1) ?? null;
}
