import { asc, eq, isNull, lt, or } from 'drizzle-orm';
import { savedSearches } from '#db/schema/candidates.ts';
import { recruitersOf } from '#app/features/companies/exports.server.ts';
import { fairsOfCompany } from '#app/features/fairs/exports.server.ts';
import { notifyAll } from '#app/features/notifications/exports.server.ts';
import { japanDay, japanMinute } from '#app/platform/japan-day.ts';
import type { Context } from '#app/platform/context.server.ts';
import { countSearch } from './saved-searches.server.ts';

/** Companies are told in the morning. */
const HOUR = 8;
/** Searches in one round. */
const MOST = 500;

const hourInJapan = (now: Date) => Number(japanMinute(now).slice(11, 13));

type Row = typeof savedSearches.$inferSelect;

/**
 * Tells recruiters once a day that a search of their company finds something that nobody has looked at. How
 * many there are is said by the page alone: it counts what is visible as it is asked.
 */
export async function tellOfSearches(ctx: Context<null>): Promise<void> {
  if (hourInJapan(ctx.now) < HOUR) return;
  const today = japanDay(ctx.now);
  const due = await ctx.db
    .select()
    .from(savedSearches)
    .where(or(isNull(savedSearches.toldOn), lt(savedSearches.toldOn, today)))
    .orderBy(asc(savedSearches.companyId), asc(savedSearches.id))
    .limit(MOST);
  for (const row of due) await tell(ctx, row, today);
}

async function tell(ctx: Context<null>, row: Row, today: string): Promise<void> {
  const { id, companyId, fairId } = row;
  const isHere = (await fairsOfCompany(ctx, companyId)).some((fair) => fair.id === fairId);
  const { fresh } = isHere ? await countSearch(ctx, row) : { fresh: 0 };
  await ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    await tx.update(savedSearches).set({ toldOn: today }).where(eq(savedSearches.id, id));
    if (fresh === 0) return;
    await notifyAll(inside, {
      ...{ personIds: await recruitersOf(inside, companyId), template: 'new-message', params: {} },
      ...{ link: '/company/searches', dedupeKey: `saved-searches:${companyId}:${today}` },
    });
  });
}
