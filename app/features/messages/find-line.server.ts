import { and, eq } from 'drizzle-orm';
import { fairCards } from '#db/schema/index.ts';
import { findCandidate } from '#app/features/candidates/exports.server.ts';
import { requirePublisher } from '#app/features/careers/exports.server.ts';
import { requireCompany } from '#app/features/companies/exports.server.ts';
import { companiesOfFair, fairOfCompany } from '#app/features/fairs/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import type { Side } from './rules.ts';

/** As whom the actor writes, and to whom. */
export type To =
  { as: 'participant'; cardId: string; companyId: string } | { as: 'company'; cardId: string };

/** Between which card and company something is written, by which side. */
export interface Line {
  side: Side;
  fairId: string;
  cardId: string;
  companyId: string;
  /** Whether the company sees the card now: only then is anything relayed. */
  isOpen: boolean;
}

/**
 * Whether the actor may write so: participants as whom their card is, recruiters for their company.
 * @throws not-found for a card or a company that is not theirs to write to
 */
export async function findLine(ctx: Context, to: To): Promise<Line> {
  return to.as === 'participant' ? ownLine(ctx, to) : companyLine(ctx, to.cardId);
}

async function ownLine(
  ctx: Context,
  { cardId, companyId }: Extract<To, { as: 'participant' }>,
): Promise<Line> {
  await requirePublisher(ctx);
  if (!isUuid(cardId) || !isUuid(companyId)) throw new AppError('not-found');
  const isOwn = and(eq(fairCards.id, cardId), eq(fairCards.personId, ctx.actor.personId));
  const [card] = await ctx.db.select().from(fairCards).where(isOwn);
  if (!card) throw new AppError('not-found');
  return lineOf(ctx, card, companyId);
}

async function lineOf(
  ctx: Context,
  { id: cardId, fairId }: { id: string; fairId: string },
  companyId: string,
): Promise<Line> {
  const isHere = (await companiesOfFair(ctx, fairId)).some(({ id }) => id === companyId);
  const isOpen = isHere && (await findCandidate(ctx, { fairId, companyId }, cardId)) !== null;
  return { side: 'participant', fairId, cardId, companyId, isOpen };
}

/** The line from the actor’s own card at a fair to a company of it; null for who has none there. */
export async function findOwnLine(
  ctx: Context,
  { fairId, companyId }: { fairId: string; companyId: string },
): Promise<Line | null> {
  if (ctx.actor.viewing) return null;
  const isOwn = and(eq(fairCards.fairId, fairId), eq(fairCards.personId, ctx.actor.personId));
  const [card] = await ctx.db.select().from(fairCards).where(isOwn);
  return card ? lineOf(ctx, card, companyId) : null;
}

async function companyLine(ctx: Context, cardId: string): Promise<Line> {
  for (const { fairId, companyId } of await readersOf(ctx)) {
    if ((await findCandidate(ctx, { fairId, companyId }, cardId)) === null) continue;
    return { side: 'company', fairId, cardId, companyId, isOpen: true };
  }
  throw new AppError('not-found');
}

/** The actor's company at each of its fairs that have opened and are not over. @throws not-found, forbidden */
export async function readersOf(ctx: Context): Promise<{ fairId: string; companyId: string }[]> {
  const { id: companyId } = await requireCompany(ctx);
  const fairs = (await fairOfCompany(ctx)) ?? [];
  return fairs
    .filter(({ opensAt }) => opensAt <= ctx.now)
    .map(({ id }) => ({ fairId: id, companyId }));
}
