import { and, asc, count, desc, eq, ne, sql } from 'drizzle-orm';
import {
  allocations,
  fairCards,
  fairCompanies,
  meetings,
  organisations,
} from '#db/schema/index.ts';
import type { AllocationRecord } from '#app/features/allocation-check/exports.ts';
import type { Market, MatchResult } from '#app/features/matching/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { compareResults } from './compare.ts';
import type { Labels, ListedVersion, VersionPage } from './console-data.ts';
import { countWaiting } from './freeze-allocation.server.ts';
import { fairToRun } from './hold-fair.server.ts';
import { slotNames } from './load-market.server.ts';
import { inThread } from './run-thread.server.ts';

/** Where the allocation of a fair stands, with its versions, the newest first. */
export async function getConsole(ctx: Context, fairId: string) {
  const fair = await fairToRun(ctx, fairId);
  const states = await ctx.db
    .select({ state: meetings.state, many: count() })
    .from(meetings)
    .where(eq(meetings.fairId, fairId))
    .groupBy(meetings.state);
  const { mode, cap, choicesUntil } = fair;
  return {
    fair: {
      ...{ id: fair.id, slug: fair.slug, name: { ja: fair.nameJa, en: fair.nameEn } },
      ...{ mode, cap, choicesUntil },
    },
    isClosed: ctx.now >= choicesUntil,
    waiting: await countWaiting(ctx, fairId),
    states: Object.fromEntries(states.map(({ state, many }) => [state, many])),
    versions: await listVersions(ctx, fairId),
  };
}

async function listVersions({ db }: Context, fairId: string): Promise<ListedVersion[]> {
  const { id, number, basis, madeAt, publishedAt, answersUntil, frozenAt, figures } = allocations;
  const rows = await db
    .select({
      ...{ id, number, basis, madeAt, publishedAt, answersUntil, frozenAt, figures },
      meetings: sql<number>`(${allocations.record} #>> '{output,meetings}')::int`,
    })
    .from(allocations)
    .where(eq(allocations.fairId, fairId))
    .orderBy(desc(number));
  return rows.map((row) => ({ ...row, figures: row.figures as ListedVersion['figures'] }));
}

/** The numbers of a fair's other versions, the newest first. */
async function otherNumbers({ db }: Context, { fairId, number }: Asked): Promise<number[]> {
  const rows = await db
    .select({ number: allocations.number })
    .from(allocations)
    .where(and(eq(allocations.fairId, fairId), ne(allocations.number, number)))
    .orderBy(desc(allocations.number));
  return rows.map((row) => row.number);
}

/** What cards and companies of a fair are called, and when its slots begin. */
export async function getLabels(ctx: Context, fairId: string): Promise<Labels> {
  const fair = await fairToRun(ctx, fairId);
  const cards = await ctx.db
    .select({ id: fairCards.id, number: fairCards.number })
    .from(fairCards)
    .where(eq(fairCards.fairId, fairId));
  const { id, nameJa, nameEn } = organisations;
  const companies = await ctx.db
    .select({
      ...{ id, ja: nameJa, en: nameEn, booth: fairCompanies.booth },
      cancelledAt: fairCompanies.cancelledAt,
    })
    .from(fairCompanies)
    .innerJoin(organisations, eq(id, fairCompanies.companyId))
    .where(eq(fairCompanies.fairId, fairId))
    .orderBy(asc(fairCompanies.booth), asc(nameJa), asc(id));
  return {
    cards: Object.fromEntries(cards.map((card) => [card.id, card.number])),
    companies: companies.map(({ ja, en, booth, cancelledAt, ...row }) => ({
      ...{ id: row.id, name: { ja, en }, booth, isCancelled: cancelledAt !== null },
    })),
    slots: slotNames(fair),
  };
}

interface Asked {
  fairId: string;
  number: number;
}

/** One version with its meetings, beside another where one is named. */
export async function getVersion(
  ctx: Context,
  { fairId, number, beside }: Asked & { beside: number | null },
): Promise<VersionPage> {
  await fairToRun(ctx, fairId);
  const row = await findVersion(ctx, { fairId, number });
  const record = row.record as AllocationRecord;
  const result = row.result as MatchResult | null;
  const other = beside === null ? null : await findVersion(ctx, { fairId, number: beside });
  const both = result && other?.result ? [other.result as MatchResult, result] : null;
  return {
    ...{ number, record, meetings: result?.meetings ?? null },
    struck: result?.struck ?? [],
    figures: row.figures as VersionPage['figures'],
    others: await otherNumbers(ctx, { fairId, number }),
    beside,
    comparison: both ? compareResults(both[0]!, both[1]!) : null,
  };
}

export type Replay = 'same' | 'other' | 'emptied';

/**
 * Makes a version again from what is kept of it: matched once more, or, where it was repaired, judged once more.
 * The same digests must come out.
 */
export async function replayVersion(ctx: Context, asked: Asked): Promise<Replay> {
  await fairToRun(ctx, asked.fairId);
  const row = await findVersion(ctx, asked);
  if (row.market === null || row.result === null) return 'emptied';
  const market = row.market as Market;
  const { record } = row;
  if (row.basis === 'matched') {
    const again = await inThread('match', { market });
    const isSame = again.ok && again.record.output.digest === row.outputDigest;
    return isSame && again.record.input.digest === row.inputDigest ? 'same' : 'other';
  }
  const faults = await inThread('check', { market, result: row.result as MatchResult, record });
  return faults.every(({ code }) => code === 'blocking-pair') ? 'same' : 'other';
}

async function findVersion({ db }: Context, { fairId, number }: Asked) {
  const own = and(eq(allocations.fairId, fairId), eq(allocations.number, number));
  const [row] =
    Number.isSafeInteger(number) && number > 0 && number < 1e9
      ? await db.select().from(allocations).where(own)
      : [];
  if (!row) throw new AppError('not-found');
  return row;
}
