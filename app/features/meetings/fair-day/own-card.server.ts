import { and, eq, inArray } from 'drizzle-orm';
import { boothTickets, fairCards, fairCheckIns, meetings } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { timesOfSlot } from '../rules.ts';
import { findDayFair, type FairOfDay } from './load-booths.server.ts';
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
  const fair = await findDayFair(ctx, slug);
  if (!fair || fair.slug !== slug || ctx.actor.viewing) throw new AppError('not-found');
  const { id, number, fairId, personId } = fairCards;
  const [card] = await ctx.db
    .select({ id, number, checkedInAt: fairCheckIns.checkedInAt })
    .from(fairCards)
    .leftJoin(fairCheckIns, eq(fairCheckIns.cardId, id))
    .where(and(eq(fairId, fair.id), eq(personId, ctx.actor.personId)));
  if (!card) throw new AppError('not-found');
  return { fair, card };
}

/** Tickets of a card that wait or are called. */
export function liveTicketsOf({ db }: Pick<Context, 'db'>, cardId: string) {
  return db
    .select()
    .from(boothTickets)
    .where(and(eq(boothTickets.cardId, cardId), inArray(boothTickets.state, ['waiting', 'called'])))
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
    .where(
      and(
        inArray(meetings.cardId, [...cardIds]),
        inArray(meetings.state, ['proposed', 'accepted']),
      ),
    );
  return rows
    .filter(({ endedAt, missedBy }) => endedAt === null && missedBy === null)
    .map(({ cardId, companyId, slot }) => {
      const { startsAt, endsAt } = timesOfSlot(fair, slot);
      return { cardId, companyId, span: [startsAt.getTime(), endsAt.getTime()] };
    });
}
