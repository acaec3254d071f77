import { and, asc, eq, isNull, or, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { courses, editions, enrolments } from '#db/schema/index.ts';
import { loadOutline, newestCorrection } from '#app/features/courses/exports.server.ts';
import type { Outline } from '#app/features/courses/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { ItemProgress, ProgressMap } from './rules.ts';

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
}

interface StoredProgress {
  item_slug: string;
  first_viewed_at: string | null;
  last_viewed_at: string | null;
  submissions: number;
  best_percent: number | null;
  completed_at: string | null;
  completed_by: ItemProgress['completedBy'];
}

const progressRows = sql<StoredProgress[]>`(
  select coalesce(jsonb_agg(to_jsonb(p) - 'enrolment_id'), '[]'::jsonb)
  from item_progress p where p.enrolment_id = ${enrolments.id})`;
const openAttempts = sql<string[]>`(
  select coalesce(jsonb_agg(a.item_slug), '[]'::jsonb)
  from attempts a where a.enrolment_id = ${enrolments.id} and a.submitted_at is null)`;
const places = sql<Record<string, string>>`(
  select coalesce(jsonb_object_agg(r.item_slug, r.block_id), '{}'::jsonb)
  from reading_places r where r.enrolment_id = ${enrolments.id})`;
const newestRevision = sql<number>`(
  select max(v.revision) from course_versions v where v.course_id = ${courses.id})`;
const certificateCode = sql<string | null>`(
  select c.code from certificates c
  where c.enrolment_id = ${enrolments.id} and c.replaced_by is null and c.revoked_at is null)`;

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

/**
 * The actor's courses, oldest enrolment first; one statement. `courseSlug` narrows to one, `withLeft` adds
 * before them those left for another level.
 */
export async function loadLearnerCourses(
  ctx: Context,
  courseSlug: string | null = null,
  withLeft = false,
): Promise<LearnerCourse[]> {
  const { personId } = ctx.actor;
  const rows = await statementOf(ctx.db).execute({ personId, courseSlug, withLeft });
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
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

function fromStored(row: StoredProgress): ItemProgress {
  const instant = (value: string | null) => (value === null ? null : new Date(value));
  return {
    itemSlug: row.item_slug,
    firstViewedAt: instant(row.first_viewed_at),
    lastViewedAt: instant(row.last_viewed_at),
    submissions: row.submissions,
    bestPercent: row.best_percent,
    completedAt: instant(row.completed_at),
    completedBy: row.completed_by,
  };
}
