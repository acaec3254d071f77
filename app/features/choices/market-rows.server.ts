import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import {
  fairCards,
  fairCompanies,
  fairs,
  organisations,
  participantChoices,
  participantWishes,
} from '#db/schema/index.ts';
import { isPublished, type CardPublication } from '#app/features/candidates/exports.ts';
import { listPublications } from '#app/features/candidates/exports.server.ts';
import { bookableSlots, slotsOf } from '#app/features/fairs/exports.ts';
import type { FairView } from '#app/features/fairs/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { mostSeats, tablesOf, type Booth } from './booth.ts';
import { fitted } from './masks.ts';
import { readHard } from './hard-schema.ts';

type Reading = Pick<Context, 'db' | 'now'>;

/** What somebody chose for a fair: for the market alone, never for the eyes of companies. */
export interface Chosen {
  cardId: string;
  number: number;
  /** All slots of the fair. */
  free: string;
  /** Meetings they want at most, where that is fewer than the fair allows. */
  cap: number | null;
  fillByScore: boolean;
  /** Companies, the dearest first, as they were written down: who sees nothing of the card is among them too. */
  wishes: string[];
  /** What each company sees of the card: who sees nothing may not meet them. */
  publication: CardPublication;
}

/** Everybody who chose for a fair, comes, and publishes something to somebody. Three statements. */
export async function choicesOf(ctx: Reading, fairId: string): Promise<Chosen[]> {
  const [{ slots }, rows, publications] = await Promise.all([
    slotsOfFair(ctx, fairId),
    listChoices(ctx, fairId),
    listPublications(ctx, { fairId }),
  ]);
  return rows.flatMap((row) => {
    const publication = publications.get(row.cardId);
    if (!publication || !isPublished(publication)) return [];
    return [{ ...row, free: fitted(row.free, slots), publication }];
  });
}

function listChoices({ db }: Reading, fairId: string) {
  const c = participantChoices;
  return db
    .select({
      ...{ cardId: c.cardId, number: fairCards.number, free: c.free, cap: c.cap },
      fillByScore: c.fillByScore,
      wishes: sql<string[]>`coalesce((select array_agg(w.company_id::text order by w.rank)
        from ${participantWishes} w where w.card_id = ${c.cardId}), '{}')`,
    })
    .from(c)
    .innerJoin(fairCards, eq(fairCards.id, c.cardId))
    .where(and(eq(fairCards.fairId, fairId), isNull(c.cancelledAt)))
    .orderBy(asc(fairCards.number));
}

/** The companies that come to a fair, with their booths: as its mode has them, or as another would. Two statements. */
export async function boothsOf(
  ctx: Reading,
  fairId: string,
  mode?: FairView['mode'],
): Promise<Booth[]> {
  const f = fairCompanies;
  const [{ bookable }, rows] = await Promise.all([
    slotsOfFair(ctx, fairId, mode),
    ctx.db
      .select({ place: f })
      .from(f)
      .innerJoin(organisations, eq(organisations.id, f.companyId))
      .where(and(eq(f.fairId, fairId), isNull(f.cancelledAt), isNull(organisations.closedOn)))
      .orderBy(asc(f.companyId)),
  ]);
  return rows.map(({ place }) => boothOf(place, bookable));
}

/** A company's booth from its row. */
export function boothOf(place: typeof fairCompanies.$inferSelect, bookable: string): Booth {
  const { companyId, booth, tables, fillByScore } = place;
  const free = tablesOf(place.free, { tables, bookable });
  const most = mostSeats(free);
  return {
    ...{ companyId, booth, tables, free, fillByScore },
    seats: Math.min(place.seats ?? most, most),
    requirements: readHard(place.requirements),
  };
}

async function slotsOfFair({ db }: Reading, fairId: string, mode?: FairView['mode']) {
  const [fair] = await db.select().from(fairs).where(eq(fairs.id, fairId));
  const slots = fair ? slotsOf(fair) : 0;
  return { slots, bookable: fair ? bookableSlots(mode ?? fair.mode, slots) : '' };
}
