import { and, asc, eq, isNull, type SQL } from 'drizzle-orm';
import { courses, editions, enrolments } from '#db/schema/index.ts';
import { wayItems, type Outline } from '#app/features/courses/exports.ts';
import { loadOutline, newestCorrection } from '#app/features/courses/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { dueOf, type DuePlan } from './due.ts';
import { loadDuePlans } from './due-plans.server.ts';

/** An enrolment with its course as the person learns it, and when each item is due. */
export interface DatedEnrolment {
  enrolment: typeof enrolments.$inferSelect;
  edition: typeof editions.$inferSelect;
  courseSlug: string;
  outline: Outline;
  due: ReadonlyMap<string, Date>;
}

/**
 * The enrolments that a person has not withdrawn from, in the order in which they came. A constant number
 * of statements besides the courses, which are remembered.
 * @param of which of their editions count; all, unless it is given
 */
export async function loadDatedEnrolments(
  ctx: Pick<Context, 'db'>,
  personId: string,
  of?: SQL,
): Promise<DatedEnrolment[]> {
  const rows = await ctx.db
    .select({
      enrolment: enrolments,
      edition: editions,
      courseSlug: courses.slug,
      versionId: newestCorrection(courses.id, enrolments.revision),
    })
    .from(enrolments)
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .where(and(eq(enrolments.personId, personId), isNull(enrolments.withdrawnAt), of))
    .orderBy(asc(enrolments.enrolledAt), asc(enrolments.id));
  const plans = await loadDuePlans(
    ctx,
    rows.map(({ enrolment }) => enrolment.id),
  );
  return Promise.all(
    rows.map(async ({ versionId, ...row }) => {
      const outline = await loadOutline(ctx.db, versionId);
      return { ...row, outline, due: dueDatesOf(plans.get(row.enrolment.id), outline) };
    }),
  );
}

/** When each item on the way of a course is due; no item is without a plan. */
export function dueDatesOf(
  plan: Omit<DuePlan, 'items'> | undefined,
  outline: Outline,
): ReadonlyMap<string, Date> {
  if (!plan) return new Map();
  return dueOf({ ...plan, items: wayItems(outline).map(({ slug }) => slug) });
}
