import { eq } from 'drizzle-orm';
import { calendarFeeds } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';

/** Switches the actor's calendar off: its address works no more, and what it told is forgotten. */
export async function endFeed(ctx: Context): Promise<void> {
  const { personId } = ctx.actor;
  await ctx.db.transaction(async (tx) => {
    const ended = await tx
      .delete(calendarFeeds)
      .where(eq(calendarFeeds.personId, personId))
      .returning({ personId: calendarFeeds.personId });
    if (ended.length === 0) return;
    const subject = { objectKind: 'person', objectId: personId };
    await writeAudit({ ...ctx, db: tx }, { action: 'calendar-address-ended', ...subject });
  });
}
