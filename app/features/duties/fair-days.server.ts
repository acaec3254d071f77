import { asc } from 'drizzle-orm';
import { fairs } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import type { FairDays } from './due.ts';

/** The days of all fairs, in Japan. */
export async function loadFairDays({ db }: Pick<Context, 'db'>): Promise<FairDays[]> {
  const { slug, opensAt, publishedUntil } = fairs;
  const rows = await db
    .select({ slug, opensAt, publishedUntil })
    .from(fairs)
    .orderBy(asc(opensAt), asc(fairs.id));
  return rows.map((row) => ({
    slug: row.slug,
    opensOn: japanDay(row.opensAt),
    publishedUntil: japanDay(row.publishedUntil),
  }));
}
