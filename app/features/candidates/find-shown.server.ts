import { and, inArray, sql } from 'drizzle-orm';
import { publishedProfiles } from '#db/schema/published-profiles.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Shown } from './shown.ts';
import { visibleTo, type Reader } from './visible.server.ts';

export interface ShownCard {
  number: number;
  shown: Shown;
}

/**
 * Of these cards those of which a company sees something at a fair, by id. Nothing is recorded: whoever shows
 * fields of them does.
 */
export async function findShown(
  { db, now }: Pick<Context, 'db' | 'now'>,
  reader: Reader,
  cardIds: readonly string[],
): Promise<Map<string, ShownCard>> {
  if (cardIds.length === 0) return new Map();
  const { cardId, number, shown } = publishedProfiles;
  const rows = await db
    .select({ cardId, number, shown: sql<Shown>`${shown}` })
    .from(publishedProfiles)
    .where(and(inArray(cardId, [...cardIds]), visibleTo(reader, now)));
  return new Map(rows.map(({ cardId: id, ...card }) => [id, card]));
}
