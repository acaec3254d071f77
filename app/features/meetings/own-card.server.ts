import { and, eq } from 'drizzle-orm';
import { fairCards, fairs } from '#db/schema/index.ts';
import { fairView, type FairView } from '#app/features/fairs/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';

export interface OwnCard {
  fair: FairView;
  cardId: string;
  number: number;
}

/**
 * The actor's card at a fair, and the fair. Who looks at another's pages has none.
 * @throws not-found without a card there
 */
export async function loadOwnCard(ctx: Context, slug: string): Promise<OwnCard> {
  const own = await findOwnCard(ctx, slug);
  if (!own) throw new AppError('not-found');
  return own;
}

/** As `loadOwnCard`, null without a card there. */
export async function findOwnCard({ db, actor }: Context, slug: string): Promise<OwnCard | null> {
  if (actor.viewing) return null;
  const [row] = await db
    .select({ fair: fairs, cardId: fairCards.id, number: fairCards.number })
    .from(fairCards)
    .innerJoin(fairs, eq(fairs.id, fairCards.fairId))
    .where(and(eq(fairs.slug, slug), eq(fairCards.personId, actor.personId)));
  return row ? { ...row, fair: fairView(row.fair) } : null;
}
