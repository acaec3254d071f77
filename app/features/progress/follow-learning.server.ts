import { and, eq, isNull } from 'drizzle-orm';
import { editions, enrolments, itemProgress } from '#db/schema/index.ts';
import { loadOutline, newestCorrection } from '#app/features/courses/exports.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { appendEvent, type LearningEvent } from '#app/platform/events.server.ts';
import { applyEvent, emptyProgress, movedItems } from './projection.ts';
import { isCourseComplete } from './rules.ts';

/**
 * Moves progress with an event, in its transaction; the enrolment row is the lock. (Not `for update`:
 * the event's foreign key holds a share of the row already, and two of those would wait for each
 * other.) When the last rule of the course is met, the completion is appended as an event of its
 * own. A revision moves nothing, but its rules may be met already.
 */
export async function followLearning(
  ctx: Context<Actor | null>,
  event: LearningEvent,
): Promise<void> {
  if (!event.enrolmentId) return;
  const [enrolment] = await ctx.db
    .select({
      id: enrolments.id,
      completedAt: enrolments.completedAt,
      versionId: newestCorrection(editions.courseId, enrolments.revision),
    })
    .from(enrolments)
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .where(eq(enrolments.id, event.enrolmentId))
    .for('no key update', { of: enrolments });
  if (!enrolment) return;
  const outline = await loadOutline(ctx.db, enrolment.versionId);
  const slugs = movedItems(outline, event);
  if (slugs.length === 0 && event.kind !== 'revision-taken') return;
  const before = await loadRows(ctx, enrolment.id);
  for (const slug of slugs) {
    const after = applyEvent(outline, before.get(slug) ?? emptyProgress(slug), event);
    before.set(slug, after);
    await ctx.db
      .insert(itemProgress)
      .values({ enrolmentId: enrolment.id, ...after })
      .onConflictDoUpdate({
        target: [itemProgress.enrolmentId, itemProgress.itemSlug],
        set: after,
      });
  }
  if (!enrolment.completedAt && isCourseComplete(outline, before)) {
    await complete(ctx, event, enrolment.id);
  }
}

async function loadRows(ctx: Context<Actor | null>, enrolmentId: string) {
  const rows = await ctx.db
    .select()
    .from(itemProgress)
    .where(eq(itemProgress.enrolmentId, enrolmentId));
  return new Map(rows.map(({ enrolmentId: _, ...row }) => [row.itemSlug, row]));
}

async function complete(
  ctx: Context<Actor | null>,
  event: LearningEvent,
  enrolmentId: string,
): Promise<void> {
  await ctx.db
    .update(enrolments)
    .set({ completedAt: event.at })
    .where(and(eq(enrolments.id, enrolmentId), isNull(enrolments.completedAt)));
  await appendEvent(ctx, {
    kind: 'completed',
    personId: event.personId,
    enrolmentId,
    at: event.at,
  });
}
