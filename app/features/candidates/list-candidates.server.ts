import { and, inArray, sql, type SQL } from 'drizzle-orm';
import { publishedProfiles } from '#db/schema/published-profiles.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import type { Context } from '#app/platform/context.server.ts';
import { PAGE_CARDS, type CardRow } from './card-row.ts';
import { countCandidates, type CandidateCounts } from './count-candidates.server.ts';
import { filtered, tagged } from './filters.server.ts';
import { listedFields } from './listed-fields.server.ts';
import { ownMark } from './own-mark.server.ts';
import type { CandidateQuery } from './schema.ts';
import { recordViews, viewsOf } from './record-views.server.ts';
import { tagsOf } from './tags.server.ts';
import { visibleTo, type Reader } from './visible.server.ts';

export interface CandidateList extends CandidateCounts {
  cards: CardRow[];
}

const p = publishedProfiles;

/**
 * The cards that a company sees at a fair, filtered, with the counts of each filter; what is seen is recorded
 * for the people it is of. Four statements.
 * @param reader established from who acts, as taking part in the fair
 */
export async function listCandidates(
  ctx: Context,
  reader: Reader,
  query: CandidateQuery,
): Promise<CandidateList> {
  const seen = sql`${and(visibleTo(reader, ctx.now), tagged(query, reader))}`;
  const [cards, counts] = await Promise.all([
    loadCards(ctx, { reader, seen, query }),
    countCandidates(ctx, seen, query),
  ]);
  await recordViews(ctx, reader, viewsOf(cards, 'list'));
  return { ...counts, cards };
}

interface Asked {
  reader: Reader;
  seen: SQL;
  query: CandidateQuery;
}

/** One page: found and ordered by rows without what they show, which is long to carry through a sort. */
async function loadCards({ db, now }: Context, { reader, seen, query }: Asked): Promise<CardRow[]> {
  const order = ordered(query, { reader, now });
  const onPage = db
    .select({ consentId: p.consentId })
    .from(p)
    .where(and(seen, filtered(query)))
    .orderBy(...order)
    .limit(PAGE_CARDS)
    .offset(query.from);
  const rows = await db
    .select({
      ...{ cardId: p.cardId, number: p.number },
      shown: listedFields(),
      ...ownMark(reader),
    })
    .from(p)
    .where(inArray(p.consentId, onPage))
    .orderBy(...order);
  const tags = await tagsOf(
    { db },
    reader,
    rows.map(({ cardId }) => cardId),
  );
  return rows.map((row) => ({ ...row, tags: tags.get(row.cardId) ?? [] }));
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
