import { and, sql, type SQL } from 'drizzle-orm';
import { cardMarks } from '#db/schema/candidates.ts';
import { publishedProfiles } from '#db/schema/published-profiles.ts';
import { holding } from '#app/platform/like.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import type { Context } from '#app/platform/context.server.ts';
import { LISTED, PAGE_CARDS, type CardRow, type Facet, type FacetName } from './card-row.ts';
import type { Mark } from './marks.ts';
import type { CandidateQuery } from './schema.ts';
import { recordViews } from './record-views.server.ts';
import { visibleTo, type Reader } from './visible.server.ts';

export interface CandidateList {
  total: number;
  cards: CardRow[];
  facets: Facet[];
}

const p = publishedProfiles;

/** The column that a filter is of; each holds published values alone. */
const FACETS = {
  occupation: sql`unnest(${p.occupations})`,
  industry: sql`unnest(${p.industries})`,
  prefecture: sql`unnest(${p.prefectures})`,
  language: sql`unnest(${p.languages})`,
  kind: sql`${p.kind}`,
  // Whoever has a level has those below it.
  jlpt: sql`'N' || generate_series(${p.jlpt}, 5)`,
} satisfies Record<FacetName, SQL>;

/**
 * The cards that a company sees at a fair, filtered, with the counts of each filter; what is seen is recorded
 * for the people it is of. Three statements.
 * @param reader established from who acts, as taking part in the fair
 */
export async function listCandidates(
  ctx: Context,
  reader: Reader,
  query: CandidateQuery,
): Promise<CandidateList> {
  const seen = visibleTo(reader, ctx.now);
  const [cards, facets] = await Promise.all([
    loadCards(ctx, { reader, seen, query }),
    loadFacets(ctx, seen, query),
  ]);
  await recordViews(
    ctx,
    reader,
    cards.map(({ cardId, shown }) => ({ cardId, fields: Object.keys(shown), place: 'list' })),
  );
  return {
    total: cards[0]?.total ?? (await countOf(ctx, seen, query)),
    cards: cards.map(rowOf),
    facets,
  };
}

interface Asked {
  reader: Reader;
  seen: SQL;
  query: CandidateQuery;
}

function loadCards({ db, now }: Context, { reader, seen, query }: Asked) {
  return db
    .select({
      ...{ cardId: p.cardId, number: p.number },
      shown: sql<CardRow['shown']>`(select coalesce(jsonb_object_agg(key, value), '{}'::jsonb)
        from jsonb_each(${p.shown}) where key = any(${sql.param([...LISTED])}::text[]))`,
      mark: sql<Mark | null>`(select m.mark from ${cardMarks} m
        where m.card_id = ${p.cardId} and m.company_id = ${reader.companyId}::uuid)`,
      total: sql<number>`count(*) over ()::int`,
    })
    .from(p)
    .where(and(seen, filtered(query)))
    .orderBy(...ordered(query, { reader, now }))
    .limit(PAGE_CARDS)
    .offset(query.from);
}

const rowOf = ({ total: _, ...row }: CardRow & { total: number }): CardRow => row;

/** How many there are where the page that was asked for is past the last. */
async function countOf({ db }: Context, seen: SQL, query: CandidateQuery): Promise<number> {
  return query.from === 0 ? 0 : db.$count(p, and(seen, filtered(query)));
}

/** The conditions of the filters, but for one where its own counts are made. */
function filtered(query: CandidateQuery, without?: FacetName): SQL | undefined {
  const { q, verified, by } = query;
  const has = (name: FacetName, condition: (value: string) => SQL) => {
    const value = query[name];
    return value === undefined || name === without ? undefined : condition(value);
  };
  return and(
    q === '' ? undefined : sql`${p.searchText} like ${holding(foldQuery(q))}`,
    has('occupation', (value) => sql`${value} = any(${p.occupations})`),
    has('industry', (value) => sql`${value} = any(${p.industries})`),
    has('prefecture', (value) => sql`${p.prefectures} && array[${value}, 'anywhere']`),
    has('language', (value) => sql`${value} = any(${p.languages})`),
    has('kind', (value) => sql`${p.kind} = ${value}`),
    has('jlpt', (value) => sql`${p.jlpt} <= ${Number(value.slice(1))}`),
    verified ? sql`${p.jlptEvidence} = 'verified'` : undefined,
    by ? sql`${p.availableFrom} <= ${`${by}-01`}::date` : undefined,
  );
}

const foldQuery = (text: string) => text.normalize('NFKC').toLowerCase();

/**
 * The order that was chosen, and within it one that is drawn anew each day for each company: nobody stands
 * first because of a name or of when they published.
 */
function ordered({ order }: CandidateQuery, { reader, now }: { reader: Reader; now: Date }): SQL[] {
  const drawn = sql`md5(${p.cardId}::text || ${`${reader.companyId}/${japanDay(now)}`})`;
  if (order === 'available') return [sql`${p.availableFrom} asc nulls last`, drawn];
  if (order === 'japanese') {
    return [
      sql`${p.jlpt} asc nulls last`,
      sql`${p.jlptEvidence} = 'verified' desc nulls last`,
      drawn,
    ];
  }
  return [drawn];
}

async function loadFacets({ db }: Context, seen: SQL, query: CandidateQuery): Promise<Facet[]> {
  const names = Object.keys(FACETS) as FacetName[];
  const parts = names.map(
    (name) => sql`select ${name}::text as facet, ${FACETS[name]}::text as value
      from ${p} where ${and(seen, filtered(query, name))}`,
  );
  const rows = await db.execute<{ facet: FacetName; value: string; count: number }>(sql`
    select facet, value, count(*)::int as count from (${sql.join(parts, sql` union all `)}) of_all
    where value is not null group by facet, value order by facet, count desc, value`);
  return [...rows];
}
