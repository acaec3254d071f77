import { sql } from 'drizzle-orm';
import { cardMarks } from '#db/schema/candidates.ts';
import { publishedProfiles } from '#db/schema/published-profiles.ts';
import type { Mark } from './marks.ts';
import type { Reader } from './visible.server.ts';

/** What a company marked a card with, beside the card. */
export function ownMark({ companyId }: Pick<Reader, 'companyId'>) {
  // The table by name: a query of one table writes its columns without it, and here they would be the mark's.
  const own = sql`from ${cardMarks} m
    where m.card_id = ${publishedProfiles}.card_id and m.company_id = ${companyId}::uuid`;
  return {
    mark: sql<Mark | null>`(select m.mark ${own})`,
    tier: sql<number | null>`(select m.tier ${own})`,
  };
}
