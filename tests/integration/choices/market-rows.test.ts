import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { fairCompanies } from '#db/schema/index.ts';
import { shownTo } from '#app/features/candidates/exports.ts';
import { findCandidate } from '#app/features/candidates/exports.server.ts';
import { withdrawConsent } from '#app/features/careers/withdraw-consent.server.ts';
import { boothsOf, choicesOf } from '#app/features/choices/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { cardOf, makeCareerPerson, publishTo } from '#tests/factories/candidates.ts';
import { makeChoices } from '#tests/factories/choices.ts';
import { makeCompany } from '#tests/factories/companies.ts';
import { makeFair } from '#tests/factories/fairs.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

let ctx: Context<null>;
let companies: string[];
let fairId: string;

beforeEach(async () => {
  ctx = testContext({ actor: null });
  companies = [await makeCompany(), await makeCompany(), await makeCompany()];
  fairId = await makeFair({ companies });
});

describe('what the market reads of people', () => {
  it('is their list in its order, with what each company sees of them', async () => {
    const person = await makeCareerPerson();
    await publishTo(person, fairId);
    await publishTo(person, fairId, { companyIds: [companies[1]!], fields: ['jlpt'] });
    await withdrawConsent(person.ctx, { fairId, companyId: companies[2]!, locale: 'en' });
    const cardId = await cardOf(person);
    await makeChoices(cardId, { wishes: [companies[1]!, companies[0]!], cap: 2 });
    const [chosen] = await choicesOf(ctx, fairId);
    expect(chosen).toMatchObject({ cardId, cap: 2, wishes: [companies[1], companies[0]] });
    for (const companyId of companies) {
      const seen = await findCandidate(ctx, { fairId, companyId }, cardId);
      expect(shownTo(chosen!.publication, companyId)).toEqual(seen?.shown ?? null);
    }
  });

  it('leaves out who withdrew, who cancelled, and everybody once it is over', async () => {
    const [stays, withdrew, cancelled] = [
      await makeCareerPerson(),
      await makeCareerPerson(),
      await makeCareerPerson(),
    ];
    for (const person of [stays, withdrew, cancelled]) {
      await publishTo(person, fairId);
      const parts = person === cancelled ? { cancelledAt: NOW } : {};
      await makeChoices(await cardOf(person), { wishes: companies, ...parts });
    }
    await withdrawConsent(withdrew.ctx, { fairId, companyId: null, locale: 'en' });
    const found = await choicesOf(ctx, fairId);
    expect(found.map(({ cardId }) => cardId)).toEqual([await cardOf(stays)]);
    const later = new Date(NOW.getTime() + 90 * 86_400_000);
    expect(await choicesOf({ ...ctx, now: later }, fairId)).toEqual([]);
  });
});

describe('what the market reads of companies', () => {
  it('is every table with the slots that can be booked, and what is possible', async () => {
    await testDb()
      .update(fairCompanies)
      .set({ tables: 2, free: ['000000000'], requirements: { jlpt: 'N2' } })
      .where(eq(fairCompanies.companyId, companies[0]!));
    await testDb()
      .update(fairCompanies)
      .set({ cancelledAt: NOW, cancelledReason: '出展を見合わせます' })
      .where(eq(fairCompanies.companyId, companies[1]!));
    const booths = await boothsOf(ctx, fairId);
    expect(booths.map(({ companyId }) => companyId)).toEqual([companies[0]!, companies[2]!].sort());
    expect(booths.find(({ companyId }) => companyId === companies[0])).toMatchObject({
      free: ['000000000', '101010101'],
      seats: 3,
      requirements: { roles: [], jlpt: 'N2', startBy: null },
    });
  });
});
