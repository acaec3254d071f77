import { and, inArray, sql, type SQL } from 'drizzle-orm';
import { cardMarks } from '#db/schema/candidates.ts';
import { publishedProfiles } from '#db/schema/published-profiles.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import type { Context } from '#app/platform/context.server.ts';
import { LISTED, PAGE_CARDS, type CardRow } from './card-row.ts';
import { countCandidates, type CandidateCounts } from './count-candidates.server.ts';
import { filtered } from './filters.server.ts';
import type { Mark } from './marks.ts';
import type { CandidateQuery } from './schema.ts';
import { recordViews } from './record-views.server.ts';
import { visibleTo, type Reader } from './visible.server.ts';

export interface CandidateList extends CandidateCounts {
  cards: CardRow[];
}

const p = publishedProfiles;

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
  const [cards, counts] = await Promise.all([
    loadCards(ctx, { reader, seen, query }),
    countCandidates(ctx, seen, query),
  ]);
  await recordViews(
    ctx,
    reader,
    cards.map(({ cardId, shown }) => ({ cardId, fields: Object.keys(shown), place: 'list' })),
  );
  return { ...counts, cards };
}

interface Asked {
  reader: Reader;
  seen: SQL;
  query: CandidateQuery;
}

/** One page: found and ordered by rows without what they show, which is long to carry through a sort. */
function loadCards({ db, now }: Context, { reader, seen, query }: Asked): Promise<CardRow[]> {
  const order = ordered(query, { reader, now });
  const onPage = db
    .select({ consentId: p.consentId })
    .from(p)
    .where(and(seen, filtered(query)))
    .orderBy(...order)
    .limit(PAGE_CARDS)
    .offset(query.from);
  return db
    .select({
      ...{ cardId: p.cardId, number: p.number },
      shown: sql<CardRow['shown']>`(select coalesce(jsonb_object_agg(key, value), '{}'::jsonb)
        from jsonb_each(${p.shown}) where key = any(${sql.param([...LISTED])}::text[]))`,
      mark: sql<Mark | null>`(select m.mark from ${cardMarks} m
        where m.card_id = ${p.cardId} and m.company_id = ${reader.companyId}::uuid)`,
    })
    .from(p)
    .where(inArray(p.consentId, onPage))
    .orderBy(...order);
}

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
