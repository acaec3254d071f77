import { and, eq, inArray } from 'drizzle-orm';
import { editions, itemDueDates } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid, uuidv7 } from '#app/platform/ids.ts';
import { japanDay, startOfJapanDay } from '#app/platform/japan-day.ts';
import { daysOf, distancesOf } from './edition-columns.server.ts';
import { newLottery } from './new-lottery.server.ts';
import { dayInYears, daysInYears, nameInYears, slugInYears } from './next-year.ts';
import { mayKeepEditions } from './policy.ts';
import type { Edition } from './seats.server.ts';

export type CopyEditions =
  { ok: true; editionIds: string[]; made: number } | { ok: false; reason: 'no-year' | 'not-later' };

/**
 * Copies editions into a later fiscal year as drafts (年度更新): the same month and day, audience,
 * capacity, pace, dates of items and ways in, without code, people or draw. All or none. Who copies again gets the same
 * drafts, as they are by now.
 * @returns the drafts in the order of their originals, and how many of them are new
 */
export async function copyEditions(
  ctx: Context,
  input: { editionIds: readonly string[]; fiscalYear: number },
): Promise<CopyEditions> {
  if (!mayKeepEditions(ctx.actor)) throw new AppError('forbidden');
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const originals = await loadAll(inside, [...new Set(input.editionIds)]);
    const reason = originals.map((edition) => refusalOf(edition, input)).find(Boolean);
    if (reason) return { ok: false, reason };
    const editionIds: string[] = [];
    let made = 0;
    for (const original of originals) {
      const copy = await copyOne(inside, original, input.fiscalYear);
      editionIds.push(copy.id);
      made += copy.isNew ? 1 : 0;
    }
    return { ok: true, editionIds, made };
  });
}

/** In the order given, held one after another by their ids. */
async function loadAll(ctx: Context, ids: readonly string[]): Promise<Edition[]> {
  if (!ids.every(isUuid)) throw new AppError('not-found');
  const rows =
    ids.length === 0
      ? []
      : await ctx.db
          .select()
          .from(editions)
          .where(inArray(editions.id, [...ids]))
          .orderBy(editions.id)
          .for('update');
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => {
    const edition = byId.get(id);
    if (!edition) throw new AppError('not-found');
    return edition;
  });
}

function refusalOf(edition: Edition, { fiscalYear }: { fiscalYear: number }) {
  if (edition.fiscalYear === null || !edition.anchorAt) return 'no-year' as const;
  return fiscalYear > edition.fiscalYear ? null : ('not-later' as const);
}

async function copyOne(
  ctx: Context,
  original: Edition,
  fiscalYear: number,
): Promise<{ id: string; isNew: boolean }> {
  const known = and(eq(editions.copiedFrom, original.id), eq(editions.copiedFor, fiscalYear));
  const [former] = await ctx.db.select({ id: editions.id }).from(editions).where(known);
  if (former) return { id: former.id, isNew: false };
  const id = uuidv7();
  await ctx.db.insert(editions).values({
    ...{ id, createdAt: ctx.now, copiedFrom: original.id, copiedFor: fiscalYear, fiscalYear },
    ...(await columnsIn(ctx, original, fiscalYear)),
  });
  await copyDueDates(ctx, { from: original, to: id, fiscalYear });
  await writeAudit(ctx, {
    action: 'edition-copied',
    objectKind: 'edition',
    objectId: id,
    body: { from: original.id, fiscalYear },
  });
  return { id, isNew: true };
}

/** Dates of items keep their month, day and hour in Japan. */
async function copyDueDates(
  ctx: Context,
  { from, to, fiscalYear }: { from: Edition; to: string; fiscalYear: number },
): Promise<void> {
  const years = yearsBetween(from, fiscalYear);
  const rows = await ctx.db.select().from(itemDueDates).where(eq(itemDueDates.editionId, from.id));
  if (rows.length === 0) return;
  const moved = rows.map(({ itemSlug, dueAt }) => {
    const day = japanDay(dueAt);
    const hour = dueAt.getTime() - startOfJapanDay(day).getTime();
    const first = startOfJapanDay(dayInYears(day, years)).getTime();
    return { editionId: to, itemSlug, dueAt: new Date(first + hour) };
  });
  await ctx.db.insert(itemDueDates).values(moved);
}

const yearsBetween = (original: Edition, fiscalYear: number) =>
  fiscalYear - (original.fiscalYear ?? fiscalYear);

async function columnsIn(ctx: Context, original: Edition, fiscalYear: number) {
  const { courseId, slug, nameJa, nameEn, term, audience, capacity } = original;
  const { paceWeeks, paceFrom, selfEntry, byRule, nominations, approval, allocation } = original;
  const years = yearsBetween(original, fiscalYear);
  const days = daysInYears(daysOf(original), years);
  const rows = await ctx.db
    .select({ slug: editions.slug })
    .from(editions)
    .where(eq(editions.courseId, courseId));
  const taken = new Set(rows.map((row) => row.slug));
  return {
    ...{ courseId, term, audience, capacity, paceWeeks, paceFrom },
    ...{ selfEntry, byRule, nominations, approval, allocation },
    slug: slugInYears(slug, { years, fiscalYear, taken }),
    ...{ nameJa: nameInYears(nameJa, years), nameEn: nameInYears(nameEn, years) },
    anchorAt: startOfJapanDay(days.startsOn ?? ''),
    ...distancesOf({ ...days, startsOn: days.startsOn ?? '' }),
    publishedAt: null,
    ...(allocation === 'lottery' ? newLottery() : {}),
  };
}
