import { and, eq } from 'drizzle-orm';
import { companyOutcomes, fairAnswers } from '#db/schema/index.ts';
import { openedNames, seenCards } from '#app/features/candidates/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { CompanyAtFair } from '../company-meetings.server.ts';
import { answersDueAt, holdUntil, isOverdue, stateOfAnswers } from './answer-rules.ts';
import type { CompanyAnswers } from './company-answers.ts';
import { answersByPair, listMet, pairKey, type Met } from './met.server.ts';

const ORDER = { owed: 0, hold: 1, settled: 2 };

/** Those whom a company met and of whom it still sees something, by card. */
export async function metAndSeen(ctx: Context, { fair, reader }: CompanyAtFair) {
  const met = await listMet(ctx, fair, { companyId: reader.companyId });
  const numbers = await seenCards(
    ctx,
    reader,
    met.map(({ cardId }) => cardId),
  );
  const seen = new Map<string, Met & { number: number }>();
  for (const each of met) {
    const number = numbers.get(each.cardId);
    if (number !== undefined) seen.set(each.cardId, { ...each, number });
  }
  return seen;
}

/** What a company has answered to whom it met at a fair, and owes: those who wait first. */
export async function loadCompanyAnswers(ctx: Context, of: CompanyAtFair): Promise<CompanyAnswers> {
  const { fair, reader } = of;
  const seen = await metAndSeen(ctx, of);
  const { fairId, companyId } = reader;
  const isOurs = and(eq(fairAnswers.fairId, fairId), eq(fairAnswers.companyId, companyId));
  const [names, sent, outcomes] = await Promise.all([
    openedNames(ctx, reader, [...seen.keys()]),
    answersByPair(ctx, isOurs),
    ctx.db.select().from(companyOutcomes).where(eq(companyOutcomes.companyId, companyId)),
  ]);
  const lines = [...seen.values()].map(({ cardId, number, how, at }) => {
    const answers = sent.get(pairKey({ companyId, cardId })) ?? [];
    const state = stateOfAnswers(answers);
    const held = answers.find(({ answer }) => answer === 'hold');
    return {
      ...{ cardId, number, how, state, at: at.toISOString() },
      name: names.get(cardId)?.name ?? null,
      answer: answers.at(-1)?.answer ?? null,
      holdUntil: held && state === 'hold' ? holdUntil(held.sentAt).toISOString() : null,
      isOverdue: isOverdue(answers, fair.endsAt, ctx.now),
      outcome: outcomes.find((each) => each.cardId === cardId)?.outcome ?? null,
    };
  });
  return {
    fair: { slug: fair.slug, name: fair.name },
    isOver: ctx.now >= fair.endsAt,
    dueAt: answersDueAt(fair.endsAt).toISOString(),
    lines: lines.sort((one, other) => ORDER[one.state] - ORDER[other.state]),
  };
}
