import { and, eq, inArray } from 'drizzle-orm';
import { boothTickets, fairCheckIns, meetings } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { LIVE_STATES } from '../live.server.ts';
import { loadOwnCard } from '../own-card.server.ts';
import { timesOfSlot } from '../rules.ts';
import { ticketIsLive, type FairOfDay } from './load-booths.server.ts';
import type { Span } from './ticket-times.ts';

/** The actor's card at a fair. */
export interface OwnCard {
  id: string;
  number: number;
  checkedInAt: Date | null;
}

/**
 * A fair with the actor's own card; nobody else's is read here.
 * @throws not-found where there is no such fair or they have no card at it
 */
export async function requireOwnCard(
  ctx: Context,
  slug: string,
): Promise<{ fair: FairOfDay; card: OwnCard }> {
  const { fair, cardId: id, number } = await loadOwnCard(ctx, slug);
  const { cardId, checkedInAt } = fairCheckIns;
  const [here] = await ctx.db.select({ checkedInAt }).from(fairCheckIns).where(eq(cardId, id));
  return { fair, card: { id, number, checkedInAt: here?.checkedInAt ?? null } };
}

/** Tickets of a card that wait or are called. */
export function liveTicketsOf({ db }: Pick<Context, 'db'>, cardId: string) {
  return db
    .select()
    .from(boothTickets)
    .where(and(eq(boothTickets.cardId, cardId), ticketIsLive))
    .orderBy(boothTickets.createdAt, boothTickets.id);
}

/** The meetings of a card that are to be held or may be yet: nobody is called away from them. */
export async function ownSpans(
  { db }: Pick<Context, 'db'>,
  fair: FairOfDay,
  cardIds: readonly string[],
): Promise<{ cardId: string; companyId: string; span: Span }[]> {
  if (cardIds.length === 0) return [];
  const rows = await db
    .select()
    .from(meetings)
    .where(and(inArray(meetings.cardId, [...cardIds]), LIVE_STATES));
  return rows
    .filter(({ endedAt, missedBy }) => endedAt === null && missedBy === null)
    .map(({ cardId, companyId, slot }) => {
      const { startsAt, endsAt } = timesOfSlot(fair, slot);
      return { cardId, companyId, span: [startsAt.getTime(), endsAt.getTime()] };
    });
}
