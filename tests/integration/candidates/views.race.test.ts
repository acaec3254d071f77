import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { fairCards, profileViews } from '#db/schema/index.ts';
import { recordViews } from '#app/features/candidates/record-views.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeCompany, makeRecruiter } from '#tests/factories/companies.ts';
import { makeFair } from '#tests/factories/fairs.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const CARDS = 40;
const LISTS = 6;
const ROUNDS = 8;

async function makeCards(): Promise<string[]> {
  const { personId } = await makePerson();
  const cards: string[] = [];
  for (let at = 0; at < CARDS; at += 1) {
    const [id, fairId] = [uuidv7(), await makeFair()];
    await testDb().insert(fairCards).values({ id, fairId, personId, number: 1, createdAt: NOW });
    cards.push(id);
  }
  return cards;
}

it('lists in several orders, seen at once by one recruiter, wait for each other and are all recorded', async () => {
  const companyId = await makeCompany();
  const ctx = testContext({ actor: await makeRecruiter(companyId) });
  const cards = await makeCards();
  const listed = (order: readonly string[]) =>
    recordViews(
      ctx,
      { companyId },
      order.map((cardId) => ({ cardId, fields: ['jlpt'], place: 'list' as const })),
    );
  for (let round = 0; round < ROUNDS; round += 1) {
    const orders = Array.from({ length: LISTS }, (_, at) => (at % 2 ? cards : cards.toReversed()));
    await Promise.all(orders.map(listed));
  }
  const own = eq(profileViews.companyId, companyId);
  const rows = await testDb().select({ times: profileViews.times }).from(profileViews).where(own);
  expect(rows.map(({ times }) => times)).toEqual(Array(CARDS).fill(LISTS * ROUNDS));
}, 60_000);
