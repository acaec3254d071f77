import { and, asc, count, desc, eq, isNull, notInArray } from 'drizzle-orm';
import { fairCompanies, fairs, organisations } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import type { FairView } from './fair-view.ts';
import { mayKeepFairs } from './policy.ts';
import { compareBooths } from './rules.ts';
import { fairView } from './queries.server.ts';

const MOST = 200;

/** All fairs, the latest first, with how many companies take part. */
export async function listFairs(ctx: Context): Promise<(FairView & { companies: number })[]> {
  if (!mayKeepFairs(ctx.actor)) throw new AppError('forbidden');
  const rows = await ctx.db
    .select({ fair: fairs, companies: count(fairCompanies.companyId) })
    .from(fairs)
    .leftJoin(fairCompanies, eq(fairCompanies.fairId, fairs.id))
    .groupBy(fairs.id)
    .orderBy(desc(fairs.startsAt), asc(fairs.id))
    .limit(MOST);
  return rows.map(({ fair, companies }) => ({ ...fairView(fair), companies }));
}

/** A company at a fair, as its coordinator sees it. */
export interface PlacedCompany {
  id: string;
  name: { ja: string; en: string };
  booth: string;
  tables: number;
}

/** A fair with its companies, by booth, and the companies that could be admitted. */
export async function getFair(ctx: Context, fairId: string) {
  if (!mayKeepFairs(ctx.actor)) throw new AppError('forbidden');
  const [row] = isUuid(fairId) ? await ctx.db.select().from(fairs).where(eq(fairs.id, fairId)) : [];
  if (!row) throw new AppError('not-found');
  return {
    fair: fairView(row),
    companies: await placedCompanies(ctx, fairId),
    others: await otherCompanies(ctx, fairId),
  };
}

async function placedCompanies(ctx: Context, fairId: string): Promise<PlacedCompany[]> {
  const { booth, tables } = fairCompanies;
  const { id, nameJa, nameEn } = organisations;
  const rows = await ctx.db
    .select({ id, ja: nameJa, en: nameEn, booth, tables })
    .from(fairCompanies)
    .innerJoin(organisations, eq(id, fairCompanies.companyId))
    .where(eq(fairCompanies.fairId, fairId))
    .orderBy(asc(nameJa), asc(id));
  return rows
    .map(({ ja, en, ...row }) => ({ ...row, name: { ja, en } }))
    .sort((one, other) => compareBooths(one.booth, other.booth));
}

/** Open companies that do not take part yet. */
async function otherCompanies(ctx: Context, fairId: string) {
  const here = ctx.db
    .select({ id: fairCompanies.companyId })
    .from(fairCompanies)
    .where(eq(fairCompanies.fairId, fairId));
  const { id, nameJa, nameEn } = organisations;
  const rows = await ctx.db
    .select({ id, ja: nameJa, en: nameEn })
    .from(organisations)
    .where(
      and(eq(organisations.kind, 'company'), isNull(organisations.closedOn), notInArray(id, here)),
    )
    .orderBy(asc(organisations.kana), asc(nameJa), asc(id));
  return rows.map(({ id: companyId, ja, en }) => ({ id: companyId, name: { ja, en } }));
}
