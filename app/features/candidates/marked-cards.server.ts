import { and, asc, eq, sql } from 'drizzle-orm';
import { cardMarks } from '#db/schema/candidates.ts';
import { profileViews, publishedProfiles } from '#db/schema/published-profiles.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { MarkedCard } from './card-row.ts';
import { listedFields } from './listed-fields.server.ts';
import { recordViews, viewsOf } from './record-views.server.ts';
import { visibleTo, type Reader } from './visible.server.ts';

/** What a company has marked, and how much of what it sees it has looked at. */
export interface MarkedCards {
  cards: MarkedCard[];
  marked: number;
  /** Cards that it sees now and that were shown to it. */
  seen: number;
}

const p = publishedProfiles;
const m = cardMarks;
const MOST = 500;

/**
 * The cards that a company marked and still sees, the dearest first; what is shown of them is recorded for
 * their people.
 */
export async function listMarked(ctx: Context, reader: Reader): Promise<MarkedCards> {
  const { companyId } = reader;
  const isOwn = and(eq(m.cardId, p.cardId), eq(m.companyId, companyId));
  const cards = await ctx.db
    .select({
      ...{ cardId: p.cardId, number: p.number, shown: listedFields() },
      ...{ mark: m.mark, tier: m.tier },
    })
    .from(p)
    .innerJoin(m, isOwn)
    .where(visibleTo(reader, ctx.now))
    .orderBy(
      sql`array_position(array['meet', 'talk', 'pass'], ${m.mark})`,
      sql`${m.tier} asc nulls last`,
      asc(p.number),
    )
    .limit(MOST);
  await recordViews(ctx, reader, viewsOf(cards, 'list'));
  return { cards, marked: cards.length, seen: await countSeen(ctx, reader) };
}

async function countSeen({ db, now }: Context, reader: Reader): Promise<number> {
  const wasShown = sql`exists (select from ${profileViews} v
    where v.card_id = ${p.cardId} and v.company_id = ${reader.companyId}::uuid)`;
  return db.$count(p, and(visibleTo(reader, now), wasShown));
}
