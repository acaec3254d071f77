import { inArray } from 'drizzle-orm';
import { organisations } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';

/** What companies are called, by id. */
export async function companyNames(
  { db }: Pick<Context, 'db'>,
  ids: readonly string[],
): Promise<Record<string, { ja: string; en: string }>> {
  if (ids.length === 0) return {};
  const { id, nameJa, nameEn } = organisations;
  const rows = await db
    .select({ id, ja: nameJa, en: nameEn })
    .from(organisations)
    .where(inArray(id, [...ids]));
  return Object.fromEntries(rows.map(({ id: key, ja, en }) => [key, { ja, en }]));
}
