import { and, eq } from 'drizzle-orm';
import { companyOutcomes, ownOutcomes } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import type { CompanyAtFair } from '../company-meetings.server.ts';
import { requireOwnCard } from '../fair-day/own-card.server.ts';
import { metAndSeen } from './company-answers.server.ts';
import { listMet } from './met.server.ts';

type CompanyOutcome = (typeof companyOutcomes.$inferSelect)['outcome'];
type OwnOutcome = (typeof ownOutcomes.$inferSelect)['outcome'];

/**
 * Notes what came of somebody whom the company met; null takes the note away. The last of the team stands.
 * @throws not-found for whom it did not meet or sees nothing of any more
 */
export async function noteCompanyOutcome(
  ctx: Context,
  of: CompanyAtFair,
  { cardId, outcome }: { cardId: string; outcome: CompanyOutcome | null },
): Promise<void> {
  if (!(await metAndSeen(ctx, of)).has(cardId)) throw new AppError('not-found');
  const { companyId } = of.reader;
  if (outcome === null) {
    await ctx.db
      .delete(companyOutcomes)
      .where(and(eq(companyOutcomes.cardId, cardId), eq(companyOutcomes.companyId, companyId)));
    return;
  }
  const set = { outcome, notedBy: ctx.actor.personId, notedAt: ctx.now };
  await ctx.db
    .insert(companyOutcomes)
    .values({ cardId, companyId, ...set })
    .onConflictDoUpdate({ target: [companyOutcomes.cardId, companyOutcomes.companyId], set });
}

/**
 * Notes for the actor alone what came of a company they met; null takes the note away.
 * @throws not-found for a company they did not meet
 */
export async function noteOwnOutcome(
  ctx: Context,
  slug: string,
  { companyId, outcome }: { companyId: string; outcome: OwnOutcome | null },
): Promise<void> {
  const { fair, card } = await requireOwnCard(ctx, slug);
  const met = await listMet(ctx, fair, { cardId: card.id });
  if (!met.some((each) => each.companyId === companyId)) throw new AppError('not-found');
  const cardId = card.id;
  if (outcome === null) {
    await ctx.db
      .delete(ownOutcomes)
      .where(and(eq(ownOutcomes.cardId, cardId), eq(ownOutcomes.companyId, companyId)));
    return;
  }
  const set = { outcome, notedAt: ctx.now };
  await ctx.db
    .insert(ownOutcomes)
    .values({ cardId, companyId, ...set })
    .onConflictDoUpdate({ target: [ownOutcomes.cardId, ownOutcomes.companyId], set });
}
