import { wayItems } from '#app/features/courses/exports.ts';
import { dueOf } from '#app/features/enrolments/exports.ts';
import { loadDuePlans } from '#app/features/enrolments/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { LearnerCourse } from './queries.server.ts';

/**
 * When each item of a learner's course is due: one statement, and none where nothing is due, as in an
 * edition that has neither pace nor dates.
 */
export async function loadDueDates(
  ctx: Pick<Context, 'db'>,
  { enrolment, outline }: Pick<LearnerCourse, 'enrolment' | 'outline'>,
): Promise<ReadonlyMap<string, Date>> {
  if (enrolment.nextDueAt === null) return new Map();
  const plan = (await loadDuePlans(ctx, [enrolment.id])).get(enrolment.id);
  const items = wayItems(outline).map(({ slug }) => slug);
  return plan ? dueOf({ ...plan, items }) : new Map<string, Date>();
}
