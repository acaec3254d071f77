import { and, asc, eq, exists, ilike, or } from 'drizzle-orm';
import { fairCards, persons, publishedProfiles } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { holding } from '#app/platform/like.ts';
import { fairToRun } from './hold-fair.server.ts';

/** Somebody who publishes for a fair; the name only where it was asked for by name. */
export interface FoundCard {
  id: string;
  number: number;
  name: string | null;
}

const MOST = 20;

/**
 * Cards of a fair by number, or by the name of somebody who publishes for it. Looking by name is written down: it
 * tells a coordinator who looks for work.
 */
export async function findCards(ctx: Context, fairId: string, text: string): Promise<FoundCard[]> {
  await fairToRun(ctx, fairId);
  const asked = text.trim();
  if (asked === '') return [];
  const number = /^(?:c-?)?(\d{1,4})$/i.exec(asked)?.[1];
  const { id, number: own } = fairCards;
  if (number !== undefined) {
    const found = await ctx.db
      .select({ id, number: own })
      .from(fairCards)
      .where(and(eq(fairCards.fairId, fairId), eq(own, Number(number))));
    return found.map((card) => ({ ...card, name: null }));
  }
  const published = ctx.db
    .select({ id: publishedProfiles.cardId })
    .from(publishedProfiles)
    .where(eq(publishedProfiles.cardId, id));
  const like = holding(asked);
  const { displayName, legalName, kana } = persons;
  return ctx.db.transaction(async (tx) => {
    const found = await tx
      .select({ id, number: own, name: displayName })
      .from(fairCards)
      .innerJoin(persons, eq(persons.id, fairCards.personId))
      .where(
        and(
          ...[eq(fairCards.fairId, fairId), exists(published)],
          or(ilike(displayName, like), ilike(legalName, like), ilike(kana, like)),
        ),
      )
      .orderBy(asc(own))
      .limit(MOST);
    const body = { asked, cards: found.map((card) => card.id) };
    const about = { objectKind: 'fair', objectId: fairId, body } as const;
    await writeAudit({ ...ctx, db: tx }, { action: 'fair-cards-looked-up', ...about });
    return found;
  });
}
