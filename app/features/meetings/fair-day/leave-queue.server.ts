import { and, eq } from 'drizzle-orm';
import { boothTickets } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { ticketIsLive } from './load-booths.server.ts';
import type { OwnCard } from './own-card.server.ts';

/**
 * Gives an own ticket back; those behind move up. One that is over stays as it is.
 * @throws not-found for a ticket that is not the actor's
 */
export async function leaveQueue(
  ctx: Context,
  { card, ticketId }: { card: OwnCard; ticketId: string },
): Promise<void> {
  if (!isUuid(ticketId)) throw new AppError('not-found');
  const own = and(eq(boothTickets.id, ticketId), eq(boothTickets.cardId, card.id));
  const left = await ctx.db
    .update(boothTickets)
    .set({ state: 'left', endedAt: ctx.now })
    .where(and(own, ticketIsLive))
    .returning({ id: boothTickets.id });
  if (left.length === 0 && (await ctx.db.$count(boothTickets, own)) === 0) {
    throw new AppError('not-found');
  }
}
