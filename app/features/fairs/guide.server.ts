import { and, asc, eq, isNull } from 'drizzle-orm';
import { fairCompanies, fairs, organisations } from '#db/schema/index.ts';
import type { Content } from '#app/features/companies/exports.ts';
import {
  loadCompany,
  publishedBy,
  type Published,
} from '#app/features/companies/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import type { FairView } from './fair-view.ts';
import { mayReadGuide } from './policy.ts';
import { fairView } from './queries.server.ts';
import { commitmentOf } from './seed.server.ts';
import { fitsFilter, type GuideFilter } from './guide-filter.ts';

/** A company in the guide, as its line shows it. */
export interface GuideLine {
  id: string;
  name: { ja: string; en: string };
  booth: string;
  industry: string | null;
  prefecture: string | null;
  jobs: { id: string; title: { ja: string; en: string } }[];
}

export interface Guide {
  fair: FairView;
  /** Of the seed by which lots are drawn; null before it was. */
  commitment: string | null;
  total: number;
  lines: GuideLine[];
}

/**
 * The guide of a fair for who may read it; that of others is not to be found. Companies stand in the order
 * of their names in kana. A filter looks at published jobs alone, and shows of them those that fit.
 */
export async function getGuide(ctx: Context, slug: string, filter: GuideFilter): Promise<Guide> {
  const { fair, places } = await findFair(ctx, slug);
  const published = await publishedBy(
    ctx,
    places.map(({ id }) => id),
  );
  const isAsked = Object.values(filter).some((value) => value !== null);
  const lines = places.flatMap((place) => {
    const { page, jobs } = published.get(place.id) ?? { page: null, jobs: [] };
    const fitting = jobs.filter(({ content }) => fitsFilter(content, filter));
    return isAsked && fitting.length === 0 ? [] : [lineOf(place, page, fitting)];
  });
  const commitment = await commitmentOf(ctx, fair.id);
  return { fair, commitment, total: places.length, lines };
}

/** One company of a fair with all it has published, for who may read the guide. */
export async function getGuideCompany(
  ctx: Context,
  { slug, companyId }: { slug: string; companyId: string },
): Promise<{ fair: FairView; place: Place } & Published> {
  const { fair, places } = await findFair(ctx, slug);
  const place = places.find(({ id }) => id === companyId);
  if (!place) throw new AppError('not-found');
  const published = (await publishedBy(ctx, [companyId])).get(companyId);
  return { fair, place, ...(published ?? { page: null, jobs: [] }) };
}

type Place = Pick<GuideLine, 'id' | 'name' | 'booth'>;

/** A fair with its companies, in the order of their names in kana, for who may read its guide. @throws not-found */
export async function findFair(
  ctx: Context,
  slug: string,
): Promise<{ fair: FairView; places: Place[] }> {
  const [row] = await ctx.db.select().from(fairs).where(eq(fairs.slug, slug));
  if (!row) throw new AppError('not-found');
  const { id, nameJa, nameEn, kana } = organisations;
  const rows = await ctx.db
    .select({ id, ja: nameJa, en: nameEn, booth: fairCompanies.booth })
    .from(fairCompanies)
    .innerJoin(organisations, eq(id, fairCompanies.companyId))
    .where(and(eq(fairCompanies.fairId, row.id), isNull(organisations.closedOn)))
    .orderBy(asc(kana), asc(nameJa), asc(id));
  const companyIds = rows.map((each) => each.id);
  const company = await loadCompany(ctx);
  const reader = { grants: ctx.actor.grants, companyId: company?.id ?? null };
  if (!mayReadGuide(reader, { ...row, companyIds }, ctx.now)) throw new AppError('not-found');
  const places = rows.map(({ ja, en, ...each }) => ({ ...each, name: { ja, en } }));
  return { fair: fairView(row), places };
}

function lineOf(
  place: Place,
  page: Content | null,
  jobs: readonly { id: string; content: Content }[],
): GuideLine {
  return {
    ...place,
    industry: page?.texts.industry ?? null,
    prefecture: page?.texts.prefecture ?? null,
    jobs: jobs.map(({ id, content: { texts } }) => ({
      ...{ id, title: { ja: texts.titleJa ?? '', en: texts.titleEn ?? '' } },
    })),
  };
}
