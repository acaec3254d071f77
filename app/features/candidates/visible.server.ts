import { sql, type SQL } from 'drizzle-orm';
import { publishedProfiles } from '#db/schema/published-profiles.ts';

/** A company at a fair, as established from who acts. */
export interface Reader {
  fairId: string;
  companyId: string;
}

/**
 * What a company sees at a fair now: rows for it alone, else those for all companies; over `published_profiles`.
 * Every query of the companies' side goes through it.
 */
export function visibleTo({ fairId, companyId }: Reader, now: Date): SQL {
  const p = publishedProfiles;
  return sql`(${p.fairId} = ${fairId}::uuid and ${p.endsAt} > ${now.toISOString()}::timestamptz
    and not ${p.isClosed}
    and (${p.companyId} = ${companyId}::uuid or (${p.companyId} is null and not exists (
      select from published_profiles own
      where own.card_id = ${p.cardId} and own.company_id = ${companyId}::uuid))))`;
}

/** The ids of the cards that a company sees at a fair now, for the conditions of other tables. */
export const visibleCards = (reader: Reader, now: Date): SQL =>
  sql`(select ${publishedProfiles.cardId} from ${publishedProfiles} where ${visibleTo(reader, now)})`;
