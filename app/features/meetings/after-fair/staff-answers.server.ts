import { count, eq } from 'drizzle-orm';
import { companyOutcomes, fairAnswers, fairCards, ownOutcomes } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { findStaffFair } from '../fair-day/staff-day.server.ts';
import { answersDueAt, toldNumber } from './answer-rules.ts';
import { listDebts, type CompanyDebt } from './owed-answers.server.ts';

export interface StaffAnswers {
  fair: { id: string; name: Record<'en' | 'ja', string> };
  dueAt: string;
  companies: CompanyDebt[];
  /** Of the whole fair; null for fewer than five. */
  outcomes: Record<'next' | 'declined' | 'offers' | 'joined' | 'accepted', number | null>;
}

/**
 * Which companies of a fair owe answers, and what came of it, in numbers: nobody is named.
 * @throws not-found where there is no such fair; forbidden for who is no coordinator of the programme
 */
export async function loadStaffAnswers(ctx: Context, fairId: string): Promise<StaffAnswers> {
  const fair = await findStaffFair(ctx, fairId);
  const [debts, answers, own, company] = await Promise.all([
    listDebts(ctx, fair),
    ctx.db
      .select({ key: fairAnswers.answer, rows: count() })
      .from(fairAnswers)
      .where(eq(fairAnswers.fairId, fair.id))
      .groupBy(fairAnswers.answer),
    ctx.db
      .select({ key: ownOutcomes.outcome, rows: count() })
      .from(ownOutcomes)
      .innerJoin(fairCards, eq(fairCards.id, ownOutcomes.cardId))
      .where(eq(fairCards.fairId, fair.id))
      .groupBy(ownOutcomes.outcome),
    ctx.db
      .select({ key: companyOutcomes.outcome, rows: count() })
      .from(companyOutcomes)
      .innerJoin(fairCards, eq(fairCards.id, companyOutcomes.cardId))
      .where(eq(fairCards.fairId, fair.id))
      .groupBy(companyOutcomes.outcome),
  ]);
  const told = (rows: readonly { key: string; rows: number }[], ...keys: string[]) =>
    toldNumber(rows.reduce((all, each) => all + (keys.includes(each.key) ? each.rows : 0), 0));
  return {
    fair: { id: fair.id, name: fair.name },
    dueAt: answersDueAt(fair.endsAt).toISOString(),
    companies: debts.map(({ heldSince: _, ...debt }) => debt),
    outcomes: {
      ...{ next: told(answers, 'next'), declined: told(answers, 'decline') },
      // Who joined had an offer.
      ...{ offers: told(company, 'offer', 'joined'), joined: told(company, 'joined') },
      accepted: told(own, 'accepted'),
    },
  };
}
