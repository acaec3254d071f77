import { and, eq } from 'drizzle-orm';
import { boothTickets } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';

export interface EndTicket {
  reader: { fairId: string; companyId: string };
  ticketId: string;
  /** They were here, or did not come when they were called. */
  as: 'served' | 'skipped';
}

/**
 * Ends a ticket that was called; one that is over stays as it is.
 * @throws not-found for a ticket of another company
 */
export async function endTicket(
  ctx: Context,
  { reader, ticketId, as }: EndTicket,
): Promise<{ ok: true } | { ok: false; reason: 'not-called' }> {
  if (!isUuid(ticketId)) throw new AppError('not-found');
  const isOurs = and(
    eq(boothTickets.id, ticketId),
    eq(boothTickets.fairId, reader.fairId),
    eq(boothTickets.companyId, reader.companyId),
  );
  await ctx.db
    .update(boothTickets)
    .set({ state: as, endedAt: ctx.now })
    .where(and(isOurs, eq(boothTickets.state, 'called')));
  const [ticket] = await ctx.db.select().from(boothTickets).where(isOurs);
  if (!ticket) throw new AppError('not-found');
  return ticket.state === 'waiting' ? { ok: false, reason: 'not-called' } : { ok: true };
}
