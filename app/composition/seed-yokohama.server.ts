import { and, asc, eq, sql } from 'drizzle-orm';
import { fairCompanies, fairs, organisations } from '#db/schema/index.ts';
import { openFairs } from '#app/features/fairs/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { addDays } from '#app/platform/japan-day.ts';
import { demoCompaniesEast } from './demo-companies.ts';
import { seedCandidatesOf } from './seed-candidates.server.ts';
import { seedChoices } from './seed-choices.server.ts';
import { makeCompanies, makeFair, nextFairDay, placeCompanies } from './seed-fair.server.ts';

const CANDIDATES = 400;
/** Two weeks after the one in Osaka. */
const LATER = 14;

export type SeededFair =
  | { ok: true; slug: string; people: number; companies: number }
  | { ok: false; reason: 'no-demo' | 'there-already' };

/**
 * Makes the second fair of the demonstration, near Tokyo: 400 participants and 74 companies, of which thirty
 * also come to Osaka. It is ready to browse, choose, close, match and run.
 */
export async function seedYokohama(ctx: Context<null>): Promise<SeededFair> {
  return ctx.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('seed-demo'))`);
    const inside = { ...ctx, db: tx };
    const day = addDays(nextFairDay(ctx.now), LATER);
    const slug = `yokohama-${day.slice(0, 4)}`;
    if ((await tx.$count(fairs, eq(fairs.slug, slug))) > 0) return refused('there-already');
    const known = await listKnown(inside, slug.replace('yokohama', 'osaka'));
    if (known.length === 0) return refused('no-demo');
    const made = await makeCompanies(inside, demoCompaniesEast());
    await makeFair(inside, { day, ...YOKOHAMA });
    const fair = (await openFairs(inside)).find((each) => each.slug === slug);
    if (!fair) throw new Error('a fair that was made is not open');
    const companyIds = [...made.map(({ id }) => id), ...known];
    await placeCompanies(inside, fair.id, companyIds);
    const choosers = await seedCandidatesOf(inside, fair, { count: CANDIDATES, seed: 20_270_220 });
    await seedChoices(inside, { fair, choosers, seed: 11 });
    return { ok: true, slug, people: choosers.length, companies: companyIds.length };
  });
}

const refused = (reason: 'no-demo' | 'there-already') => ({ ok: false, reason }) as const;

const YOKOHAMA = {
  place: 'yokohama',
  name: { ja: '横浜', en: 'Yokohama' },
  venue: {
    ja: '見本展示ホール 2階（横浜市西区）',
    en: 'Sample Exhibition Hall, 2nd floor, Nishi-ku, Yokohama',
  },
};

/** The invented companies of the first fair, by their booths. */
async function listKnown({ db }: Context<null>, slug: string): Promise<string[]> {
  const rows = await db
    .select({ id: fairCompanies.companyId })
    .from(fairCompanies)
    .innerJoin(fairs, eq(fairs.id, fairCompanies.fairId))
    .innerJoin(organisations, eq(organisations.id, fairCompanies.companyId))
    .where(and(eq(fairs.slug, slug), eq(organisations.invented, true)))
    .orderBy(asc(fairCompanies.booth), asc(fairCompanies.companyId));
  return rows.map(({ id }) => id);
}
