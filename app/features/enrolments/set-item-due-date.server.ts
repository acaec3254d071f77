import { and, eq } from 'drizzle-orm';
import { itemDueDates } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { wayItems } from '#app/features/courses/exports.ts';
import { findCourseSlug, findPublishedCourse } from '#app/features/courses/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { endOfJapanDay } from '#app/platform/japan-day.ts';
import { mayKeepEditions } from './policy.ts';
import { lockEdition, type Edition } from './seats.server.ts';

export type SetItemDueDate = { ok: true } | { ok: false; reason: 'archived' };

/**
 * Gives an item of an edition's course a date of its own, whatever the pace, or takes it away. Doing so
 * again changes nothing.
 * @param dueOn the last day in Japan on which it is on time; null for none
 */
export async function setItemDueDate(
  ctx: Context,
  input: { editionId: string; itemSlug: string; dueOn: string | null },
): Promise<SetItemDueDate> {
  if (!mayKeepEditions(ctx.actor)) throw new AppError('forbidden');
  const { itemSlug, dueOn } = input;
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const edition = await lockEdition(inside, input.editionId);
    if (edition.archivedAt) return { ok: false, reason: 'archived' };
    const isChanged =
      dueOn === null
        ? await clear(inside, edition, itemSlug)
        : await set(inside, edition, { itemSlug, dueAt: endOfJapanDay(dueOn) });
    if (!isChanged) return { ok: true };
    await writeAudit(inside, {
      action: dueOn === null ? 'due-date-cleared' : 'due-date-set',
      objectKind: 'edition',
      objectId: edition.id,
      body: { item: itemSlug, ...(dueOn === null ? {} : { dueOn }) },
    });
    return { ok: true };
  });
}

/** A date may stand for an item that the course has no longer: it can still be taken away. */
async function clear(ctx: Context, edition: Edition, itemSlug: string): Promise<boolean> {
  const one = and(eq(itemDueDates.editionId, edition.id), eq(itemDueDates.itemSlug, itemSlug));
  const gone = await ctx.db.delete(itemDueDates).where(one).returning();
  return gone.length > 0;
}

async function set(
  ctx: Context,
  edition: Edition,
  { itemSlug, dueAt }: { itemSlug: string; dueAt: Date },
): Promise<boolean> {
  const slug = await findCourseSlug(ctx.db, edition.courseId);
  const published = await findPublishedCourse(ctx.db, slug);
  const items = published ? wayItems(published.outline) : [];
  if (!items.some((item) => item.slug === itemSlug)) throw new AppError('not-found');
  const one = and(eq(itemDueDates.editionId, edition.id), eq(itemDueDates.itemSlug, itemSlug));
  const [former] = await ctx.db.select({ dueAt: itemDueDates.dueAt }).from(itemDueDates).where(one);
  if (former?.dueAt.getTime() === dueAt.getTime()) return false;
  await ctx.db
    .insert(itemDueDates)
    .values({ editionId: edition.id, itemSlug, dueAt })
    .onConflictDoUpdate({
      target: [itemDueDates.editionId, itemDueDates.itemSlug],
      set: { dueAt },
    });
  return true;
}
