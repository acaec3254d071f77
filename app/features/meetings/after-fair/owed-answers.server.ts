import { and, eq, isNull } from 'drizzle-orm';
import { fairAnswers, fairCompanies, organisations } from '#db/schema/index.ts';
import { seenCards } from '#app/features/candidates/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { FairOfDay } from '../fair-day/load-booths.server.ts';
import { isOverdue, stateOfAnswers } from './answer-rules.ts';
import { answersByPair, listMet, pairKey, type AnswerRow } from './met.server.ts';

/** How far a company is with its answers, in numbers. */
export interface CompanyDebt {
  companyId: string;
  name: Record<'en' | 'ja', string>;
  met: number;
  answered: number;
  owed: number;
  hold: number;
  overdueHold: number;
}

/** What a company has to settle still: of those of whom it sees something. */
export interface Debt extends CompanyDebt {
  /** When those who wait were told so. */
  heldSince: Date[];
}

/** The answers that each company of a fair has sent and owes; companies that met nobody are left out. */
export async function listDebts(
  ctx: Pick<Context, 'db' | 'now'>,
  fair: FairOfDay,
): Promise<Debt[]> {
  const [places, met, sent] = await Promise.all([
    listPlaces(ctx, fair.id),
    listMet(ctx, fair, {}),
    answersByPair(ctx, eq(fairAnswers.fairId, fair.id)),
  ]);
  const debts: Debt[] = [];
  for (const { companyId, name } of places) {
    const cardIds = met.flatMap((each) => (each.companyId === companyId ? [each.cardId] : []));
    const seen = await seenCards(ctx, { fairId: fair.id, companyId }, cardIds);
    const pairs = [...seen.keys()].map((cardId) => sent.get(pairKey({ companyId, cardId })) ?? []);
    if (pairs.length > 0) debts.push({ companyId, name, ...countsOf(pairs, fair, ctx.now) });
  }
  return debts;
}

function countsOf(pairs: readonly AnswerRow[][], { endsAt }: FairOfDay, now: Date) {
  const held = pairs.filter((answers) => stateOfAnswers(answers) === 'hold');
  const owed = pairs.filter((answers) => stateOfAnswers(answers) === 'owed').length;
  return {
    ...{ met: pairs.length, owed, answered: pairs.length - owed, hold: held.length },
    overdueHold: held.filter((answers) => isOverdue(answers, endsAt, now)).length,
    heldSince: held.flatMap((answers) => answers.map(({ sentAt }) => sentAt)),
  };
}

async function listPlaces({ db }: Pick<Context, 'db'>, fairId: string) {
  const { id, nameJa, nameEn, closedOn } = organisations;
  const rows = await db
    .select({ companyId: id, ja: nameJa, en: nameEn })
    .from(fairCompanies)
    .innerJoin(organisations, eq(id, fairCompanies.companyId))
    .where(and(eq(fairCompanies.fairId, fairId), isNull(closedOn)))
    .orderBy(nameJa, id);
  return rows.map(({ companyId, ja, en }) => ({ companyId, name: { ja, en } }));
}
