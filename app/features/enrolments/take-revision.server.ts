import { and, eq, isNull, lt } from 'drizzle-orm';
import { enrolments } from '#db/schema/index.ts';
import { findPublishedCourse } from '#app/features/courses/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { appendEvent } from '#app/platform/events.server.ts';

/**
 * Moves an own enrolment to the newest revision of its course; asking again changes nothing, and so does
 * asking for a course that was left.
 */
export async function takeRevision(
  ctx: Context,
  input: { enrolmentId: string; courseSlug: string },
): Promise<void> {
  const course = await findPublishedCourse(ctx.db, input.courseSlug);
  if (!course) throw new AppError('not-found');
  await ctx.db.transaction(async (tx) => {
    const moved = await tx
      .update(enrolments)
      .set({ revision: course.revision })
      .where(
        and(
          eq(enrolments.id, input.enrolmentId),
          eq(enrolments.personId, ctx.actor.personId),
          isNull(enrolments.withdrawnAt),
          lt(enrolments.revision, course.revision),
        ),
      )
      .returning({ id: enrolments.id });
    if (moved.length === 0) return;
    await appendEvent(
      { ...ctx, db: tx },
      {
        kind: 'revision-taken',
        personId: ctx.actor.personId,
        enrolmentId: input.enrolmentId,
        value: course.revision,
        at: ctx.now,
      },
    );
  });
}
