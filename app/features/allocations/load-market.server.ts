import { and, asc, eq, isNull } from 'drizzle-orm';
import { cardMarks, fairCards, fairConstraints, fairs } from '#db/schema/index.ts';
import { boothsOf, choicesOf } from '#app/features/choices/exports.server.ts';
import { publishedBy } from '#app/features/companies/exports.server.ts';
import { slotsOf } from '#app/features/fairs/exports.ts';
import { holdSeed } from '#app/features/fairs/exports.server.ts';
import type { Market } from '#app/features/matching/exports.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { japanMinute } from '#app/platform/japan-day.ts';
import type { MarketRows } from './market-of.ts';
import { inThread } from './run-thread.server.ts';

type Reading = Pick<Context<Actor | null>, 'db' | 'now'>;

/** A fair's market, and how many people chose for it without wishing for anybody that sees them. */
export interface LoadedMarket {
  market: Market;
  people: number;
  withoutWish: number;
}

/** The market of a fair as it is now. Ten statements, however many people there are. */
export async function loadMarket(ctx: Reading, fairId: string): Promise<LoadedMarket> {
  return readRows(await marketRows(ctx, fairId));
}

/** The market that rows of the database make, whichever mode their booths are of. */
export async function readRows(rows: MarketRows): Promise<LoadedMarket> {
  const reading = await inThread('market', { rows });
  if (!reading.ok) {
    throw new Error(`market of ${rows.fair.id}: ${JSON.stringify(reading.faults[0])}`);
  }
  const { length: people } = rows.people;
  const market = reading.value;
  return { market, people, withoutWish: people - market.participants.length };
}

/** What a fair's market is made of. Its seed is drawn where there is none. */
export async function marketRows(ctx: Reading, fairId: string): Promise<MarketRows> {
  const [fair] = await ctx.db.select().from(fairs).where(eq(fairs.id, fairId));
  if (!fair) throw new AppError('not-found');
  const { rowKey, ...seed } = await holdSeed(ctx, fairId);
  if (rowKey === null) throw new Error('a seed without a key');
  const people = await choicesOf(ctx, fairId);
  const booths = await boothsOf(ctx, fairId);
  return {
    fair: { id: fairId, cap: fair.cap, slots: slotNames(fair) },
    ...{ seed: { ...seed, rowKey }, people, booths },
    published: await publishedBy(
      ctx,
      booths.map(({ companyId }) => companyId),
    ),
    marks: await marksOf(ctx, fairId),
    constraints: await standingConstraints(ctx, fairId),
  };
}

/** Slots are called by when they begin, on Japan's clock. */
export function slotNames(fair: typeof fairs.$inferSelect): string[] {
  return Array.from({ length: slotsOf(fair) }, (_, at) =>
    japanMinute(new Date(fair.startsAt.getTime() + at * fair.slotMinutes * 60_000)).slice(11),
  );
}

function marksOf({ db }: Reading, fairId: string) {
  const { cardId, companyId, mark, tier } = cardMarks;
  return db
    .select({ cardId, companyId, mark, tier })
    .from(cardMarks)
    .innerJoin(fairCards, eq(fairCards.id, cardId))
    .where(eq(fairCards.fairId, fairId))
    .orderBy(asc(companyId), asc(cardId));
}

/** Constraints that nobody lifted, the oldest first. */
export function standingConstraints({ db }: Pick<Reading, 'db'>, fairId: string) {
  return db
    .select()
    .from(fairConstraints)
    .where(and(eq(fairConstraints.fairId, fairId), isNull(fairConstraints.liftedAt)))
    .orderBy(asc(fairConstraints.madeAt), asc(fairConstraints.id));
}
