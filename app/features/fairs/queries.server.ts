import { and, asc, eq, gt, inArray, isNull, lte, type SQL } from 'drizzle-orm';
import { fairCompanies, fairs, organisations } from '#db/schema/index.ts';
import { loadCompany, type Company } from '#app/features/companies/exports.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isUuid } from '#app/platform/ids.ts';
import type { FairView } from './fair-view.ts';

type Reader = Pick<Context<Actor | null>, 'db' | 'now'>;

/** Fairs for which profiles may be published now: they have opened and are not over. The soonest first. */
export async function openFairs(ctx: Reader): Promise<FairView[]> {
  return selectFairs(ctx, and(lte(fairs.opensAt, ctx.now), gt(fairs.publishedUntil, ctx.now)));
}

/** The open companies of a fair, by their names in Japanese; none where there is no such fair. */
export async function companiesOfFair(ctx: Pick<Reader, 'db'>, fairId: string): Promise<Company[]> {
  if (!isUuid(fairId)) return [];
  const rows = await ctx.db
    .select({ id: organisations.id, ja: organisations.nameJa, en: organisations.nameEn })
    .from(fairCompanies)
    .innerJoin(organisations, eq(organisations.id, fairCompanies.companyId))
    .where(and(eq(fairCompanies.fairId, fairId), isNull(organisations.closedOn)))
    .orderBy(asc(organisations.nameJa), asc(organisations.id));
  return rows.map(({ id, ja, en }) => ({ id, name: { ja, en } }));
}

/**
 * The fairs that the actor's company takes part in and that are not over, the soonest first; null for who
 * acts for no company or whose company takes part in none.
 */
export async function fairOfCompany(ctx: Context<Actor | null>): Promise<FairView[] | null> {
  const company = await loadCompany(ctx);
  if (!company) return null;
  const found = await fairsOfCompany(ctx, company.id);
  return found.length > 0 ? found : null;
}

/** The fairs that a company takes part in and that are not over, the soonest first. */
export async function fairsOfCompany(ctx: Reader, companyId: string): Promise<FairView[]> {
  const ids = ctx.db
    .select({ id: fairCompanies.fairId })
    .from(fairCompanies)
    .where(eq(fairCompanies.companyId, companyId));
  return selectFairs(ctx, and(inArray(fairs.id, ids), gt(fairs.publishedUntil, ctx.now)));
}

async function selectFairs(ctx: Pick<Reader, 'db'>, where: SQL | undefined): Promise<FairView[]> {
  const rows = await ctx.db
    .select()
    .from(fairs)
    .where(where)
    .orderBy(asc(fairs.startsAt), asc(fairs.id));
  return rows.map(fairView);
}

/** A fair from its row. */
export function fairView(row: typeof fairs.$inferSelect): FairView {
  const { id, slug, startsAt, endsAt, slotMinutes, opensAt, choicesUntil, publishedUntil } = row;
  return {
    ...{ id, slug, startsAt, endsAt, slotMinutes, opensAt, choicesUntil, publishedUntil },
    ...{ mode: row.mode, cap: row.cap, ticketMinutes: row.ticketMinutes },
    name: { ja: row.nameJa, en: row.nameEn },
    venue: { ja: row.venueJa, en: row.venueEn },
  };
}
