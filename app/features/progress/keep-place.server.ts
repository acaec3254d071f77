import { z } from 'zod';
import { readingPlaces } from '#db/schema/index.ts';
import { findItem } from '#app/features/courses/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { findLearnerCourse } from './queries.server.ts';

const slug = z.string().min(1).max(120);
export const placeSchema = z.strictObject({
  course: slug,
  item: slug,
  block: z.string().regex(/^[a-z0-9-]{1,100}$/),
});

/** Keeps the block at which the actor stopped reading one of their lessons. */
export async function keepPlace(ctx: Context, input: z.infer<typeof placeSchema>): Promise<void> {
  const learner = await findLearnerCourse(ctx, input.course);
  if (!learner || findItem(learner.outline, input.item)?.kind !== 'lesson') {
    throw new AppError('not-found');
  }
  const place = { blockId: input.block, updatedAt: ctx.now };
  await ctx.db
    .insert(readingPlaces)
    .values({ enrolmentId: learner.enrolment.id, itemSlug: input.item, ...place })
    .onConflictDoUpdate({
      target: [readingPlaces.enrolmentId, readingPlaces.itemSlug],
      set: place,
    });
}
