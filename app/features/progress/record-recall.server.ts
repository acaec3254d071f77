import { z } from 'zod';
import { findItem } from '#app/features/courses/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { findLearnerCourse } from './queries.server.ts';

const slug = z.string().min(1).max(120);
export const recallSchema = z.strictObject({
  course: slug,
  item: slug,
  word: z.string().min(1).max(100),
  known: z.boolean(),
});

/** Appends whether the actor knew a word of the course in a lesson's warm-up. */
export async function recordRecall(
  ctx: Context,
  input: z.infer<typeof recallSchema>,
): Promise<void> {
  const learner = await findLearnerCourse(ctx, input.course);
  const item = learner && findItem(learner.outline, input.item);
  const word = learner?.outline.words.find(({ id }) => id === input.word);
  if (!learner || !item || !word) throw new AppError('not-found');
  await appendEvent(ctx, {
    kind: 'recalled',
    personId: ctx.actor.personId,
    enrolmentId: learner.enrolment.id,
    itemSlug: item.slug,
    subject: word.id,
    value: input.known ? 1 : 0,
    at: ctx.now,
  });
}
