import { dueDatesOf, loadDuePlans } from '#app/features/enrolments/exports.server.ts';
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
  return dueDatesOf((await loadDuePlans(ctx, [enrolment.id])).get(enrolment.id), outline);
}
