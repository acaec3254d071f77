import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { boothTickets } from '#db/schema/index.ts';
import { callTicket } from '#app/features/meetings/fair-day/call-ticket.server.ts';
import { takeTicket } from '#app/features/meetings/fair-day/take-ticket.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeFairDay, makeGuest, ownCard, type DayGuest } from '#tests/factories/fair-days.ts';
import { testDb } from '#tests/setup/database.ts';

it('gives one number each however many take one at once, and one for a person who taps often', async () => {
  const day = await makeFairDay({ tables: 3 });
  const guests: DayGuest[] = [];
  for (let each = 0; each < 8; each += 1) guests.push(await makeGuest(day));
  const cards = await Promise.all(guests.map((guest) => ownCard(guest, day)));
  const take = (at: number, company = 0) =>
    takeTicket(guests[at]!.ctx, {
      ...{ fair: day.fair, card: cards[at]!, companyId: day.companies[company]! },
      requestKey: uuidv7(),
    });
  const taken = await Promise.all(guests.flatMap((_, at) => [take(at), take(at)]));
  const numbers = taken.map((each) => (each.ok ? each.number : 0));
  expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(await testDb().$count(boothTickets)).toBe(8);
  // The second of two companies of which both are tapped at once is the last that one person holds.
  const more = await Promise.all([take(0, 1), take(0, 2)]);
  expect(more.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

it('calls one ticket to one table, and one person to one booth, at the same time', async () => {
  const day = await makeFairDay({ tables: 3 });
  const guest = await makeGuest(day);
  const card = await ownCard(guest, day);
  for (const companyId of day.companies.slice(0, 2)) {
    await takeTicket(guest.ctx, { fair: day.fair, card, companyId, requestKey: uuidv7() });
  }
  const own = eq(boothTickets.cardId, guest.cardId);
  const tickets = await testDb().select().from(boothTickets).where(own);
  const calls = await Promise.all(
    tickets.flatMap(({ id, companyId }) =>
      [1, 2, 3].map((tableNo) =>
        callTicket(day.recruiter, { fair: day.fair, companyId, ticketId: id, tableNo }),
      ),
    ),
  );
  expect(calls.filter(({ ok }) => ok)).toHaveLength(1);
  const states = (await testDb().select().from(boothTickets).where(own)).map(({ state }) => state);
  expect(states.sort()).toEqual(['called', 'waiting']);
});
