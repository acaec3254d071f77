import { eq } from 'drizzle-orm';
import { ownOutcomes } from '#db/schema/index.ts';
import { findCandidate } from '#app/features/candidates/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { companyNames } from '../company-names.server.ts';
import { requireOwnCard } from '../fair-day/own-card.server.ts';
import { answersDueAt, stateOfAnswers } from './answer-rules.ts';
import { answersByPair, answersTo, listMet, pairKey } from './met.server.ts';
import type { OwnAnswers } from './own-answers.ts';

/**
 * What the companies that the actor met at a fair have answered; answers stay readable when nothing is
 * published any more.
 * @throws not-found where they have no card at the fair
 */
export async function loadOwnAnswers(ctx: Context, slug: string): Promise<OwnAnswers> {
  const { fair, card } = await requireOwnCard(ctx, slug);
  const [met, sent, outcomes] = await Promise.all([
    listMet(ctx, fair, { cardId: card.id }),
    answersByPair(ctx, answersTo(fair.id, [card.id])),
    ctx.db.select().from(ownOutcomes).where(eq(ownOutcomes.cardId, card.id)),
  ]);
  const ids = met.map(({ companyId }) => companyId);
  const names = await companyNames(ctx, ids);
  const lines = ids.map(async (companyId) => {
    const answers = sent.get(pairKey({ companyId, cardId: card.id })) ?? [];
    const isOpen = stateOfAnswers(answers) !== 'settled';
    const seen = isOpen && (await findCandidate(ctx, { fairId: fair.id, companyId }, card.id));
    return {
      ...{ companyId, name: names[companyId] ?? { ja: '', en: '' } },
      answers: answers.map(({ id, answer, locale, body, sentAt }) => ({
        ...{ id, answer, locale, body, sentAt: sentAt.toISOString() },
      })),
      isClosed: isOpen && !seen,
      outcome: outcomes.find((each) => each.companyId === companyId)?.outcome ?? null,
    };
  });
  return {
    fair: { slug: fair.slug, name: fair.name },
    dueAt: answersDueAt(fair.endsAt).toISOString(),
    lines: await Promise.all(lines),
  };
}
