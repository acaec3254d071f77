import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { fairCards, meetings } from '#db/schema/index.ts';
import { checkAllocation } from '#app/features/allocation-check/exports.ts';
import { publishedAllocation } from '#app/features/allocations/exports.server.ts';
import { makePublishedMeetings } from '#tests/factories/allocations.ts';
import { makeCareerPerson, publishTo } from '#tests/factories/candidates.ts';
import { makeCompany } from '#tests/factories/companies.ts';
import { makeFair } from '#tests/factories/fairs.ts';
import { NOW } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const DAY_MS = 86_400_000;

async function world() {
  const companyId = await makeCompany();
  const fairId = await makeFair({ companies: [companyId] });
  const person = await makeCareerPerson();
  await publishTo(person, fairId);
  const [card] = await testDb().select().from(fairCards).where(eq(fairCards.fairId, fairId));
  return { fairId, companyId, cardId: card!.id };
}

describe('the published allocation', () => {
  it('is none before one was published, and then the newest with its market, result and record', async () => {
    const { fairId, companyId, cardId } = await world();
    expect(await publishedAllocation({ db: testDb() }, fairId)).toBeNull();
    const { meetingIds } = await makePublishedMeetings(fairId, [{ companyId, cardId, slot: 4 }]);
    const found = await publishedAllocation({ db: testDb() }, fairId);
    expect(found).toMatchObject({
      ...{ number: 1, publishedAt: NOW, frozenAt: null },
      answersUntil: new Date(NOW.getTime() + 5 * DAY_MS),
    });
    expect(checkAllocation(found!.market!, found!.result!, found!.record).faults).toEqual([]);
    expect(await testDb().select().from(meetings)).toMatchObject([
      { id: meetingIds[0], cardId, companyId, tableNo: 1, slot: 4, state: 'proposed' },
    ]);
  });

  it('is none for an address that names no fair', async () => {
    expect(await publishedAllocation({ db: testDb() }, 'nowhere')).toBeNull();
  });
});
