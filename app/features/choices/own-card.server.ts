import { and, eq } from 'drizzle-orm';
import { fairCards } from '#db/schema/index.ts';
import { isPublished, type CardPublication } from '#app/features/candidates/exports.ts';
import { listPublications } from '#app/features/candidates/exports.server.ts';
import { holdCard, requirePublisher } from '#app/features/careers/exports.server.ts';
import { openFairs, type FairView } from '#app/features/fairs/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';

/** The actor's card at a fair with what is published of it. */
export interface OwnCard {
  id: string;
  personId: string;
  publication: CardPublication;
}

/** A fair that has opened and is not over, for who may publish. @throws not-found */
export async function findOwnFair(ctx: Context, slug: string): Promise<FairView> {
  await requirePublisher(ctx);
  const fair = (await openFairs(ctx)).find((each) => each.slug === slug);
  if (!fair) throw new AppError('not-found');
  return fair;
}

/** The actor's card at a fair, whether anything of it is published or not. */
export async function findCardId(ctx: Context, fairId: string): Promise<string | null> {
  const own = and(eq(fairCards.fairId, fairId), eq(fairCards.personId, ctx.actor.personId));
  const [card] = await ctx.db.select({ id: fairCards.id }).from(fairCards).where(own);
  return card?.id ?? null;
}

/** The actor's card at a fair, or null where nothing of it is published now. */
export async function findOwnCard(ctx: Context, fairId: string): Promise<OwnCard | null> {
  const id = await findCardId(ctx, fairId);
  return id ? withPublication(ctx, fairId, { id, personId: ctx.actor.personId }) : null;
}

/** As `findOwnCard`, the card being held by the transaction. */
export async function holdOwnCard(ctx: Context, fairId: string): Promise<OwnCard | null> {
  const card = await holdCard(ctx, fairId);
  return card && withPublication(ctx, fairId, card);
}

async function withPublication(
  ctx: Context,
  fairId: string,
  { id, personId }: Omit<OwnCard, 'publication'>,
): Promise<OwnCard | null> {
  const publication = (await listPublications(ctx, { fairId, cardId: id })).get(id);
  return publication && isPublished(publication) ? { id, personId, publication } : null;
}
