import { and, eq, isNotNull, isNull, or } from 'drizzle-orm';
import { editions, enrolments } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';

/**
 * Whether the actor may read a course as its learner: they are enrolled, or left it for another level. That
 * access to its edition has ended takes no material away.
 */
export async function readsCourse(ctx: Context, courseId: string): Promise<boolean> {
  const [row] = await ctx.db
    .select({ id: enrolments.id })
    .from(enrolments)
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .where(
      and(
        eq(enrolments.personId, ctx.actor.personId),
        eq(editions.courseId, courseId),
        or(isNull(enrolments.withdrawnAt), isNotNull(enrolments.movedTo)),
      ),
    )
    .limit(1);
  return row !== undefined;
}
