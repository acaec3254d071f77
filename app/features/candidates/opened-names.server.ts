import { and, eq, inArray } from 'drizzle-orm';
import { publishedNames, publishedProfiles } from '#db/schema/published-profiles.ts';
import type { Context } from '#app/platform/context.server.ts';
import { visibleTo, type Reader } from './visible.server.ts';

/** What somebody is called, once they have opened it to a company. */
export interface OpenedName {
  name: string;
  kana: string | null;
}

/** Names that are open to a company, by card: only of those of whom it still sees something. */
export async function openedNames(
  { db, now }: Pick<Context, 'db' | 'now'>,
  reader: Reader,
  cardIds: readonly string[],
): Promise<Map<string, OpenedName>> {
  if (cardIds.length === 0) return new Map();
  const { cardId, companyId, name, kana } = publishedNames;
  const rows = await db
    .selectDistinct({ cardId, name, kana })
    .from(publishedNames)
    .innerJoin(publishedProfiles, eq(publishedProfiles.cardId, cardId))
    .where(
      and(inArray(cardId, [...cardIds]), eq(companyId, reader.companyId), visibleTo(reader, now)),
    );
  return new Map(rows.map((row) => [row.cardId, { name: row.name, kana: row.kana }]));
}
