import { and, eq } from 'drizzle-orm';
import { cardMarks } from '#db/schema/candidates.ts';
import type { Context } from '#app/platform/context.server.ts';
import { requireCard } from './get-candidate.server.ts';
import type { Mark } from './marks.ts';
import type { Reader } from './visible.server.ts';

export interface MarkCard {
  cardId: string;
  /** Null takes the mark away. */
  mark: Mark | null;
  /** Within those it would like to meet; null where it makes no tiers. */
  tier?: number | null;
  /** Until when companies mark, as the fair says. */
  until: Date;
}

/**
 * Sets the mark of a company on a card that it sees; the last one of the team stands.
 * @throws not-found where the company sees nothing of it
 */
export async function markCard(
  ctx: Context,
  reader: Reader,
  { cardId, mark, tier = null, until }: MarkCard,
): Promise<{ ok: true } | { ok: false; reason: 'closed' }> {
  await requireCard(ctx, reader, cardId);
  if (ctx.now > until) return { ok: false, reason: 'closed' };
  const { companyId } = reader;
  if (mark === null) {
    const isOwn = and(eq(cardMarks.cardId, cardId), eq(cardMarks.companyId, companyId));
    await ctx.db.delete(cardMarks).where(isOwn);
    return { ok: true };
  }
  const set = { mark, tier, markedBy: ctx.actor.personId, markedAt: ctx.now };
  await ctx.db
    .insert(cardMarks)
    .values({ cardId, companyId, ...set })
    .onConflictDoUpdate({ target: [cardMarks.cardId, cardMarks.companyId], set });
  return { ok: true };
}
