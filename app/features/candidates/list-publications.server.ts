import { and, eq, sql } from 'drizzle-orm';
import { publishedProfiles } from '#db/schema/published-profiles.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { CardPublication } from './publication.ts';
import type { Shown } from './shown.ts';

/**
 * What is published for a fair now, by card: of all cards, or of one. Never for the eyes of companies. A row
 * for one company that is over shuts it out as long as there is one for all, as `visibleTo` has it.
 */
export async function listPublications(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { fairId, cardId }: { fairId: string; cardId?: string },
): Promise<Map<string, CardPublication>> {
  const p = publishedProfiles;
  const rows = await db
    .select({
      ...{ cardId: p.cardId, companyId: p.companyId, isClosed: p.isClosed },
      ...{ shown: sql<Shown>`${p.shown}`, endsAt: p.endsAt },
    })
    .from(p)
    .where(and(eq(p.fairId, fairId), cardId === undefined ? undefined : eq(p.cardId, cardId)));
  const found = new Map<string, { forAll: Shown | null; own: Map<string, Shown | null> }>();
  for (const row of rows) {
    const card = found.get(row.cardId) ?? { forAll: null, own: new Map() };
    found.set(row.cardId, card);
    const shown = row.isClosed || row.endsAt <= now ? null : row.shown;
    if (row.companyId === null) card.forAll = shown;
    else card.own.set(row.companyId, shown);
  }
  return found;
}
