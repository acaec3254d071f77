import { and, inArray } from 'drizzle-orm';
import { publishedProfiles } from '#db/schema/published-profiles.ts';
import type { Context } from '#app/platform/context.server.ts';
import { visibleTo, type Reader } from './visible.server.ts';

/**
 * The numbers of those of these cards of which a company sees something now, by card. Nothing of what is
 * published is read: there is nothing to record.
 */
export async function seenCards(
  { db, now }: Pick<Context, 'db' | 'now'>,
  reader: Reader,
  cardIds: readonly string[],
): Promise<Map<string, number>> {
  if (cardIds.length === 0) return new Map();
  const { cardId, number } = publishedProfiles;
  const rows = await db
    .select({ cardId, number })
    .from(publishedProfiles)
    .where(and(inArray(cardId, [...cardIds]), visibleTo(reader, now)));
  return new Map(rows.map((row) => [row.cardId, row.number]));
}
