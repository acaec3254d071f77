import { notify } from '#app/features/notifications/exports.server.ts';
import { settleAttempt } from '#app/features/quizzes/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { MarkingItem } from './own-item.server.ts';
import { courseSlugOf } from './tell-changed.server.ts';

/**
 * Once nothing of an attempt waits any more, its learner sees all that was said of it and is told, in the
 * transaction of the last mark. Until then they see nothing of it.
 * @param items all answers of one attempt, held
 */
export async function publishMarks(ctx: Context, items: readonly MarkingItem[]): Promise<void> {
  if (items.some(({ state }) => state === 'waiting')) return;
  const [first] = items;
  if (!first) return;
  const { attemptId, itemSlug } = first;
  const marks = new Map(items.flatMap(({ questionId, share }) => [[questionId, share ?? 0]]));
  const isReturned = items.some(({ state }) => state === 'returned');
  const { personId } = await settleAttempt(ctx, { attemptId, marks, isReturned });
  const course = await courseSlugOf(ctx, attemptId);
  await notify(ctx, {
    personId,
    template: isReturned ? 'answers-returned' : 'answers-marked',
    params: { course },
    link: `/learn/${course}/${itemSlug}/result?attempt=${attemptId}`,
    dedupeKey: `marks:${attemptId}:${ctx.now.toISOString()}`,
  });
}
