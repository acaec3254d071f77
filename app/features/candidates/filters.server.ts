import { and, sql, type SQL } from 'drizzle-orm';
import { cardTags } from '#db/schema/candidates.ts';
import { publishedProfiles } from '#db/schema/published-profiles.ts';
import { holding } from '#app/platform/like.ts';
import type { FacetName } from './card-row.ts';
import { foldText } from './fold-text.ts';
import type { CandidateQuery } from './schema.ts';
import type { Reader } from './visible.server.ts';

const p = publishedProfiles;

/** The conditions of a query, over columns that hold published values alone. */
export const filtered = (query: CandidateQuery) => and(searched(query), chosen(query));

/** The cards that have a tag of the team itself; what others tag is nobody else's. */
export function tagged(
  { tag }: CandidateQuery,
  { companyId }: Pick<Reader, 'companyId'>,
): SQL | undefined {
  if (tag === undefined) return undefined;
  return sql`exists (select from ${cardTags} own where own.card_id = ${p.cardId}
    and own.company_id = ${companyId}::uuid and own.tag = ${tag})`;
}

/** The conditions that hold for all counts. */
export function searched({ q, verified, by }: CandidateQuery): SQL | undefined {
  return and(
    q === '' ? undefined : sql`${p.searchText} like ${holding(foldText(q))}`,
    verified ? sql`${p.jlptEvidence} = 'verified'` : undefined,
    by ? sql`${p.availableFrom} <= ${`${by}-01`}::date` : undefined,
  );
}

/** The conditions of the filters that have counts, but for one where its own are made. */
export function chosen(query: CandidateQuery, without?: FacetName): SQL | undefined {
  const has = (name: FacetName, condition: (value: string) => SQL) => {
    const value = query[name];
    return value === undefined || name === without ? undefined : condition(value);
  };
  return and(
    has('occupation', (value) => sql`${value} = any(${p.occupations})`),
    has('industry', (value) => sql`${value} = any(${p.industries})`),
    has('prefecture', (value) => sql`${p.prefectures} && array[${value}, 'anywhere']`),
    has('language', (value) => sql`${value} = any(${p.languages})`),
    has('kind', (value) => sql`${p.kind} = ${value}`),
    has('jlpt', (value) => sql`${p.jlpt} <= ${Number(value.slice(1))}`),
  );
}
