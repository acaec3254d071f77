import { eq } from 'drizzle-orm';
import { calendarFeeds } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { realNow } from '#app/platform/clock.ts';
import type { Context } from '#app/platform/context.server.ts';
import { env } from '#app/platform/env.server.ts';
import { makeToken } from '#app/platform/tokens.server.ts';

interface OwnFeed {
  madeAt: Date;
  namesCompanies: boolean;
}

/** Since when the actor's calendar has its address; null where it is switched off. */
export async function findOwnFeed({ db, actor }: Context): Promise<OwnFeed | null> {
  const own = eq(calendarFeeds.personId, actor.personId);
  const { madeAt, namesCompanies } = calendarFeeds;
  const [feed] = await db.select({ madeAt, namesCompanies }).from(calendarFeeds).where(own);
  return feed ?? null;
}

/**
 * Switches the actor's calendar on, or gives it another address in place of the one before, which works no
 * more. Events keep their identity.
 * @returns the address, this once: only its hash is stored
 */
export async function makeFeed(ctx: Context): Promise<{ address: string }> {
  const { personId } = ctx.actor;
  const { token, tokenHash } = makeToken();
  const made = { tokenHash, madeAt: realNow() };
  await ctx.db.transaction(async (tx) => {
    await tx
      .insert(calendarFeeds)
      .values({ personId, ...made })
      .onConflictDoUpdate({ target: calendarFeeds.personId, set: made });
    const subject = { objectKind: 'person', objectId: personId };
    await writeAudit({ ...ctx, db: tx }, { action: 'calendar-address-made', ...subject });
  });
  return { address: `${env().publicUrl}/calendar.ics?token=${token}` };
}
