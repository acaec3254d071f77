import { and, eq } from 'drizzle-orm';
import { announcements } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { enqueue } from '#app/platform/outbox.server.ts';
import { getAnnouncement } from './queries.server.ts';

export type SendAnnouncement = { ok: true } | { ok: false; reason: 'past' };

/**
 * Lets an announcement go out, now or at a later instant: to whom its audience holds then. Sending it
 * again changes nothing.
 */
export async function sendAnnouncement(
  ctx: Context,
  input: { announcementId: string; sendAt: Date | null },
): Promise<SendAnnouncement> {
  const { id } = await getAnnouncement(ctx, input.announcementId);
  if (input.sendAt && input.sendAt < ctx.now) return { ok: false, reason: 'past' };
  const sendAt = input.sendAt ?? ctx.now;
  await ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const scheduled = await tx
      .update(announcements)
      .set({ state: 'scheduled', sendAt })
      .where(and(eq(announcements.id, id), eq(announcements.state, 'draft')))
      .returning({ id: announcements.id });
    if (scheduled.length === 0) return;
    await enqueue(inside, {
      kind: 'announcement-step',
      payload: { announcementId: id, after: null },
      ...{ dedupeKey: `announcement-step:${id}:first`, runAt: sendAt },
    });
    await writeAudit(inside, {
      ...{ action: 'announcement-sent', objectKind: 'announcement', objectId: id },
      body: { sendAt: sendAt.toISOString() },
    });
  });
  return { ok: true };
}
