import { and, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { publishedProfiles } from '#db/schema/published-profiles.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Facet, FacetName } from './card-row.ts';
import { chosen, searched } from './filters.server.ts';
import type { CandidateQuery } from './schema.ts';

const p = publishedProfiles;

export interface CandidateCounts {
  total: number;
  facets: Facet[];
}

/** The column that a filter is of, each of published values alone, and the values that one of them counts for. */
const FACETS = {
  occupation: { column: p.occupations, values: sql`unnest(held)` },
  industry: { column: p.industries, values: sql`unnest(held)` },
  prefecture: { column: p.prefectures, values: sql`unnest(held)` },
  language: { column: p.languages, values: sql`unnest(held)` },
  kind: { column: p.kind, values: sql`unnest(array[held])` },
  // Whoever has a level has those below it.
  jlpt: { column: p.jlpt, values: sql`(select 'N' || level from generate_series(held, 5) level)` },
} satisfies Record<FacetName, { column: PgColumn; values: SQL }>;

/**
 * How many there are, and of which values under all other filters. Who is seen is read once, under the name
 * of their table, so that conditions are written alike everywhere; equal lists are counted before they are
 * taken apart.
 */
export async function countCandidates(
  { db }: Context,
  seen: SQL,
  query: CandidateQuery,
): Promise<CandidateCounts> {
  const names = Object.keys(FACETS) as FacetName[];
  const columns = names.map((name) => sql`${FACETS[name].column}`);
  const parts = names.map((name) => {
    const { column, values } = FACETS[name];
    return sql`select ${name}::text as facet, value::text, sum(n)::int as count
      from (select ${column} as held, count(*) as n from seen as published_profiles
        where ${and(sql`${column} is not null`, chosen(query, name))} group by 1) lists
      cross join lateral ${values} as members (value) group by value`;
  });
  const rows = await db.execute<{ facet: FacetName | null; value: string; count: number }>(sql`
    with seen as materialized (
      select ${sql.join(columns, sql`, `)} from ${p} where ${and(seen, searched(query))})
    select null as facet, '' as value, count(*)::int as count from seen as published_profiles
      where ${chosen(query) ?? sql`true`}
    union all ${sql.join(parts, sql` union all `)}
    order by facet, count desc, value`);
  const isFacet = (row: (typeof rows)[number]): row is Facet => row.facet !== null;
  return {
    total: rows.find((row) => !isFacet(row))?.count ?? 0,
    facets: rows.filter(isFacet),
  };
}
