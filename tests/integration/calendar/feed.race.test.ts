import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { calendarEvents, editions } from '#db/schema/index.ts';
import { makeFeed } from '#app/features/calendar/make-feed.server.ts';
import { readFeed } from '#app/features/calendar/read-feed.server.ts';
import { asOwner } from '#tests/factories/as-owner.ts';
import { makeEdition } from '#tests/factories/editions.ts';
import { makeEnrolment } from '#tests/factories/enrolments.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

beforeEach(() => giveSettings());

it('a change is told once, however many programs read a calendar at once', async () => {
  const actor = await makePerson();
  const { editionId } = await makeEdition();
  await makeEnrolment(actor, { editionId });
  const { address } = await makeFeed(testContext({ actor }));
  const token = address.split('token=')[1] ?? '';
  const readAtOnce = () =>
    Promise.all(Array.from({ length: 6 }, () => readFeed(testContext({ actor: null }), token)));
  const sequences = async () => {
    const texts = (await readAtOnce()).map((file) => file?.text);
    expect(new Set(texts).size).toBe(1);
    const rows = await testDb().select().from(calendarEvents);
    return rows.map(({ sequence }) => sequence);
  };
  expect(await sequences()).toEqual([0, 0]);
  const own = eq(editions.id, editionId);
  await asOwner((tx) => tx.update(editions).set({ anchorAt: NOW }).where(own));
  expect(await sequences()).toEqual([1, 1]);
});
