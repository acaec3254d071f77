import { and, eq, inArray } from 'drizzle-orm';
import { boothTickets } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import type { Ticket } from './booth-state.ts';
import { isDayOf } from './day-rules.ts';
import type { FairOfDay, NamedBooth } from './load-booths.server.ts';
import { ownSpans } from './own-card.server.ts';
import { holdBooth, holdTicketsOf } from './take-ticket.server.ts';
import { overlaps, type Span } from './ticket-times.ts';

const MINUTE_MS = 60_000;

/**
 * Who of those who wait is called next: the first who is not at a meeting of their own within the time of a
 * ticket, and not called to another booth. Who is passed over keeps their place.
 */
export async function nextToCall(
  ctx: Pick<Context, 'db' | 'now'>,
  fair: FairOfDay,
  { waiting }: Pick<NamedBooth, 'waiting'>,
): Promise<Ticket | null> {
  const cardIds = waiting.map(({ cardId }) => cardId);
  if (cardIds.length === 0) return null;
  const from = ctx.now.getTime();
  const turn: Span = [from, from + fair.ticketMinutes * MINUTE_MS];
  const spans = await ownSpans(ctx, fair, cardIds);
  const away = await ctx.db
    .select({ cardId: boothTickets.cardId })
    .from(boothTickets)
    .where(and(inArray(boothTickets.cardId, cardIds), eq(boothTickets.state, 'called')));
  const isAway = (cardId: string) =>
    away.some((each) => each.cardId === cardId) ||
    spans.some((each) => each.cardId === cardId && overlaps(each.span, turn));
  return waiting.find(({ cardId }) => !isAway(cardId)) ?? null;
}

export interface CallTicket {
  fair: FairOfDay;
  companyId: string;
  ticketId: string;
  tableNo: number;
}

type Called = { ok: true } | { ok: false; reason: 'not-today' | 'taken' | 'away' };

/**
 * Calls the holder of a ticket to a table; who is at the table by a ticket before is done. The same call
 * again changes nothing.
 * @throws not-found for a ticket of another company
 */
export async function callTicket(ctx: Context, input: CallTicket): Promise<Called> {
  const { fair, companyId, ticketId, tableNo } = input;
  const isOurs = and(eq(boothTickets.fairId, fair.id), eq(boothTickets.companyId, companyId));
  const own = and(eq(boothTickets.id, ticketId), isOurs);
  if (!isUuid(ticketId)) throw new AppError('not-found');
  if (!isDayOf(fair, ctx.now)) return { ok: false, reason: 'not-today' };
  return ctx.db.transaction(async (tx) => {
    const [known] = await tx.select().from(boothTickets).where(own);
    if (!known) throw new AppError('not-found');
    await holdTicketsOf({ db: tx }, known.cardId);
    await holdBooth({ db: tx }, fair.id, companyId);
    const [ticket] = await tx.select().from(boothTickets).where(own);
    if (ticket?.state === 'called' && ticket.tableNo === tableNo) return { ok: true };
    if (ticket?.state !== 'waiting') return { ok: false, reason: 'taken' };
    const next = await nextToCall({ ...ctx, db: tx }, fair, { waiting: [asWaiting(ticket)] });
    if (!next) return { ok: false, reason: 'away' };
    const atTable = and(eq(boothTickets.state, 'called'), eq(boothTickets.tableNo, tableNo));
    await tx
      .update(boothTickets)
      .set({ state: 'served', endedAt: ctx.now })
      .where(and(isOurs, atTable));
    await tx
      .update(boothTickets)
      .set({ state: 'called', calledAt: ctx.now, tableNo })
      .where(eq(boothTickets.id, ticketId));
    return { ok: true };
  });
}

const asWaiting = ({ id, cardId, number }: typeof boothTickets.$inferSelect): Ticket => ({
  ...{ id, cardId, number, tableNo: null, calledAt: null },
});
