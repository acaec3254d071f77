import { and, count, eq } from 'drizzle-orm';
import { announcements, notices } from '#db/schema/index.ts';
import { notifyAll } from '#app/features/notifications/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { enqueue, type JobHandler } from '#app/platform/outbox.server.ts';
import { fromRow, nextOfAudience } from './queries.server.ts';

/** How many people one job tells: a statement of a size that no other request waits for. */
const STEP = 250;

/**
 * Tells the next people of an announcement's audience and leaves the rest to another job. A step that is
 * repeated tells nobody twice.
 */
export const announcementStep: JobHandler = async (ctx, job) => {
  const { announcementId, after } = job.payload as { announcementId: string; after: string | null };
  const [row] = await ctx.db
    .select()
    .from(announcements)
    .where(eq(announcements.id, announcementId))
    .for('no key update');
  if (row?.state !== 'scheduled') return null;
  const { audience, sendAt } = fromRow(row);
  const at = sendAt ?? ctx.now;
  const personIds = await nextOfAudience(ctx.db, { audience, at, after, limit: STEP });
  const told = { template: 'announcement' as const, params: { announcement: announcementId } };
  await notifyAll(ctx, { ...told, dedupeKey: keyOf(announcementId), personIds });
  const last = personIds.at(-1);
  if (last === undefined || personIds.length < STEP) await close(ctx, announcementId);
  else {
    await enqueue(ctx, {
      kind: 'announcement-step',
      payload: { announcementId, after: last },
      dedupeKey: `announcement-step:${announcementId}:${last}`,
    });
  }
  return null;
};

const keyOf = (announcementId: string) => `announcement:${announcementId}`;

async function close(ctx: Context<null>, announcementId: string): Promise<void> {
  const mine = and(
    eq(notices.template, 'announcement'),
    eq(notices.dedupeKey, keyOf(announcementId)),
  );
  const [row] = await ctx.db.select({ told: count() }).from(notices).where(mine);
  await ctx.db
    .update(announcements)
    .set({ state: 'sent', sentAt: ctx.now, recipients: row?.told ?? 0 })
    .where(eq(announcements.id, announcementId));
}
