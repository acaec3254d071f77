import { and, eq, sql } from 'drizzle-orm';
import { boothTickets, fairCards, fairCompanies } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid, uuidv7 } from '#app/platform/ids.ts';
import { MOST_TICKETS, type TicketRefusal } from './day-rules.ts';
import type { FairOfDay } from './load-booths.server.ts';
import { liveTicketsOf, type OwnCard } from './own-card.server.ts';
import { offerTicket } from './ticket-offer.server.ts';

export interface TakeTicket {
  fair: FairOfDay;
  card: OwnCard;
  companyId: string;
  /** Of the form: what is sent twice, or late, takes one ticket. */
  requestKey: string;
}

type Taken = { ok: true; number: number } | { ok: false; reason: TicketRefusal };

/**
 * Takes a ticket for the queue of a booth. Who holds one for it already keeps that one. Numbers of a booth
 * follow one another without a gap.
 * @throws not-found for a company that does not come to the fair
 */
export async function takeTicket(ctx: Context, input: TakeTicket): Promise<Taken> {
  const { fair, card, companyId, requestKey } = input;
  if (!isUuid(requestKey)) throw new AppError('bad-request', 'a form without its key');
  if (!isUuid(companyId)) throw new AppError('not-found');
  return ctx.db.transaction(async (tx) => {
    const inside: Context = { ...ctx, db: tx };
    await holdTicketsOf(inside, card.id);
    const again = and(eq(boothTickets.cardId, card.id), eq(boothTickets.requestKey, requestKey));
    const [sent] = await tx.select().from(boothTickets).where(again);
    if (sent) return { ok: true, number: sent.number };
    await holdBooth(inside, fair.id, companyId);
    const offer = await offerTicket(inside, { fair, card }, companyId);
    if (offer.heldNumber !== null) return { ok: true, number: offer.heldNumber };
    if (offer.refusal) return { ok: false, reason: offer.refusal };
    const number = await nextNumber(inside, fair.id, companyId);
    const holding = await freeHolding(inside, card.id);
    await tx.insert(boothTickets).values({
      ...{ id: uuidv7(), fairId: fair.id, companyId, cardId: card.id, number, holding },
      ...{ requestKey, createdAt: ctx.now },
    });
    return { ok: true, number };
  });
}

/** Holds what one person does at a fair for the rest of the transaction; before any booth is held. */
export async function holdTicketsOf({ db }: Pick<Context, 'db'>, cardId: string) {
  await db.select().from(fairCards).where(eq(fairCards.id, cardId)).for('update');
}

/** Holds a booth for the rest of the transaction: what is done at its tables and its queue follows one another. */
export async function holdBooth({ db }: Pick<Context, 'db'>, fairId: string, companyId: string) {
  await db
    .select({ companyId: fairCompanies.companyId })
    .from(fairCompanies)
    .where(and(eq(fairCompanies.fairId, fairId), eq(fairCompanies.companyId, companyId)))
    .for('update');
}

async function nextNumber({ db }: Pick<Context, 'db'>, fairId: string, companyId: string) {
  const [row] = await db
    .select({ last: sql<number>`coalesce(max(${boothTickets.number}), 0)::int` })
    .from(boothTickets)
    .where(and(eq(boothTickets.fairId, fairId), eq(boothTickets.companyId, companyId)));
  return (row?.last ?? 0) + 1;
}

async function freeHolding(ctx: Pick<Context, 'db'>, cardId: string): Promise<number> {
  const held = (await liveTicketsOf(ctx, cardId)).map(({ holding }) => holding);
  const places = Array.from({ length: MOST_TICKETS }, (_, at) => at + 1);
  return places.find((place) => !held.includes(place)) ?? MOST_TICKETS;
}
