import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { boothTickets, companyOutcomes, fairAnswers, meetings, notices } from '#db/schema/index.ts';
import { withdrawConsent } from '#app/features/careers/withdraw-consent.server.ts';
import { loadCompanyAnswers } from '#app/features/meetings/after-fair/company-answers.server.ts';
import {
  noteCompanyOutcome,
  noteOwnOutcome,
} from '#app/features/meetings/after-fair/note-outcome.server.ts';
import { loadOwnAnswers } from '#app/features/meetings/after-fair/own-answers.server.ts';
import { remindCompanies } from '#app/features/meetings/after-fair/remind-companies.server.ts';
import { sendAnswers } from '#app/features/meetings/after-fair/send-answers.server.ts';
import { loadStaffAnswers } from '#app/features/meetings/after-fair/staff-answers.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import {
  later,
  makeFairDay,
  makeGuest,
  type DayGuest,
  type FairDay,
} from '#tests/factories/fair-days.ts';
import { makeMeeting } from '#tests/factories/meetings.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

/** Minutes from now at which the fair is over. */
const OVER = 160;
const DAY = 24 * 60;

let day: FairDay;
let guest: DayGuest;
let queued: DayGuest;

/** One met the first company by a meeting, one by a ticket. */
beforeEach(async () => {
  day = await makeFairDay();
  [guest, queued] = [await makeGuest(day), await makeGuest(day)];
  await meet(guest, 0);
  await testDb()
    .insert(boothTickets)
    .values({
      ...{ id: uuidv7(), fairId: day.fairId, companyId: day.companies[0], cardId: queued.cardId },
      ...{ number: 1, holding: 1, requestKey: uuidv7(), createdAt: NOW, calledAt: NOW, tableNo: 1 },
      ...{ state: 'served', endedAt: NOW },
    });
});

const meet = (
  { cardId }: DayGuest,
  slot: number,
  parts: Partial<typeof meetings.$inferInsert> = {},
) =>
  makeMeeting({
    ...{ fairId: day.fairId, allocationId: day.allocationId, companyId: day.companies[0] },
    ...{ cardId, slot, state: 'accepted', ...parts },
  });
const booth = (at = 0) => ({
  fair: day.fair,
  reader: { fairId: day.fairId, companyId: day.companies[at] ?? '' },
});
const lines = async (minutes = OVER) =>
  (await loadCompanyAnswers(later(day.recruiter, minutes), booth())).lines;
const send = (
  who: readonly DayGuest[],
  answer: 'next' | 'hold' | 'decline' = 'next',
  { minutes = OVER, body = 'Thank you, canary-words.', at = 0 } = {},
) =>
  sendAnswers(later(day.recruiter, minutes), booth(at), {
    ...{ cardIds: who.map(({ cardId }) => cardId), answer, locale: 'en', body },
  });
const own = async (who = guest, minutes = OVER) =>
  (await loadOwnAnswers(later(who.ctx, minutes), day.fair.slug)).lines;
/** Once the fair is over: before it, a withdrawal ends meetings. */
const withdraw = ({ ctx }: DayGuest) =>
  withdrawConsent(later(ctx, OVER), {
    fairId: day.fairId,
    companyId: day.companies[0],
    locale: 'en',
  });
const told = async (personId: string) =>
  (await testDb().select().from(notices).where(eq(notices.personId, personId))).length;

describe('an answer after the fair', () => {
  it('is owed to everyone who was met, by a meeting or a ticket, and to nobody who did not come', async () => {
    await meet(await makeGuest(day), 1, { missedBy: 'participant' });
    await meet(await makeGuest(day), 2, { state: 'declined' });
    const cards = (await lines()).map(({ cardId, how, state }) => [cardId, how, state]);
    expect(cards.sort()).toEqual(
      [
        [guest.cardId, 'meeting', 'owed'],
        [queued.cardId, 'ticket', 'owed'],
      ].sort(),
    );
  });

  it('reaches each of several people as the company wrote it, told of without a word of it', async () => {
    expect(await send([guest, queued])).toEqual({ ok: true, sent: 2, skipped: 0 });
    for (const who of [guest, queued]) {
      expect(await own(who)).toMatchObject([
        {
          companyId: day.companies[0],
          answers: [{ answer: 'next', body: 'Thank you, canary-words.' }],
        },
      ]);
      const rows = await testDb()
        .select()
        .from(notices)
        .where(eq(notices.personId, who.actor.personId));
      expect(rows).toMatchObject([
        { template: 'new-message', params: {}, link: `/career/fairs/${day.fair.slug}/answers` },
      ]);
    }
  });

  it('is sent once however often the form is, and what is settled stays', async () => {
    await send([guest]);
    expect(await send([guest, queued])).toEqual({ ok: true, sent: 1, skipped: 1 });
    expect(await send([guest], 'decline')).toEqual({ ok: true, sent: 0, skipped: 1 });
    expect(await testDb().$count(fairAnswers)).toBe(2);
    expect(await told(guest.actor.personId)).toBe(1);
  });

  it('may keep somebody waiting once, and settles it within thirty days', async () => {
    expect(await send([guest], 'hold')).toMatchObject({ sent: 1 });
    expect(await send([guest], 'hold')).toMatchObject({ sent: 0 });
    const waits = async (minutes: number) =>
      (await lines(minutes)).find(({ cardId }) => cardId === guest.cardId);
    expect(await waits(OVER)).toMatchObject({ state: 'hold', isOverdue: false });
    expect(await waits(OVER + 31 * DAY)).toMatchObject({ state: 'hold', isOverdue: true });
    expect(await send([guest], 'decline')).toMatchObject({ sent: 1 });
    expect((await own())[0]?.answers.map(({ answer }) => answer)).toEqual(['hold', 'decline']);
  });

  it('is refused before the fair is over, and without words of the company’s own', async () => {
    await testDb().update(meetings).set({ startedAt: NOW });
    expect(await send([guest], 'next', { minutes: 10 })).toEqual({ ok: false, reason: 'not-over' });
    for (const [body, reason] of [
      ['  ', 'empty'],
      ['x'.repeat(4_001), 'tooLong'],
      ['We meet on [dates and how]', 'blank'],
    ] as const) {
      expect(await send([guest], 'next', { body })).toEqual({ ok: false, reason });
    }
    expect(await testDb().$count(fairAnswers)).toBe(0);
  });

  it('is refused for whom the company did not meet, and for another company', async () => {
    const stranger = await makeGuest(day);
    await expect(send([stranger])).rejects.toMatchObject({ code: 'not-found' });
    await expect(send([guest], 'next', { at: 1 })).rejects.toMatchObject({ code: 'not-found' });
    expect(await send([guest, stranger])).toEqual({ ok: true, sent: 1, skipped: 0 });
    expect((await loadCompanyAnswers(later(day.recruiter, OVER), booth(1))).lines).toEqual([]);
  });

  it('cannot be sent to who withdrew: the company sees nothing of them, and they keep what was sent', async () => {
    await send([queued]);
    await withdraw(guest);
    await withdraw(queued);
    expect(await lines()).toEqual([]);
    await expect(send([guest])).rejects.toMatchObject({ code: 'not-found' });
    expect(await own(guest)).toMatchObject([{ answers: [], isClosed: true }]);
    expect(await own(queued)).toMatchObject([{ answers: [{ answer: 'next' }], isClosed: false }]);
  });

  it('is read by its receiver alone', async () => {
    await send([guest]);
    expect(JSON.stringify(await own(queued))).not.toContain('canary-words');
    const stranger = testContext({ actor: await makePerson() });
    const read = loadOwnAnswers(later(stranger, OVER), day.fair.slug);
    await expect(read).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('what came of it', () => {
  it('is noted by each side for itself, and changed or taken away again', async () => {
    const note = (outcome: 'offer' | 'joined' | null) =>
      noteCompanyOutcome(later(day.recruiter, OVER), booth(), { cardId: guest.cardId, outcome });
    await note('offer');
    await note('joined');
    const ctx = later(guest.ctx, OVER);
    const { slug } = day.fair;
    await noteOwnOutcome(ctx, slug, { companyId: day.companies[0], outcome: 'declined' });
    const line = (await lines()).find(({ cardId }) => cardId === guest.cardId);
    expect(line?.outcome).toBe('joined');
    expect(await own()).toMatchObject([{ outcome: 'declined' }]);
    await note(null);
    await noteOwnOutcome(ctx, slug, { companyId: day.companies[0], outcome: null });
    expect(await testDb().$count(companyOutcomes)).toBe(0);
    expect(await own()).toMatchObject([{ outcome: null }]);
  });

  it('is refused for whom one did not meet', async () => {
    const note = { cardId: guest.cardId, outcome: 'offer' as const };
    const other = noteCompanyOutcome(later(day.recruiter, OVER), booth(1), note);
    await expect(other).rejects.toMatchObject({ code: 'not-found' });
    const mine = { companyId: day.companies[1], outcome: 'offer' as const };
    const own = noteOwnOutcome(later(guest.ctx, OVER), day.fair.slug, mine);
    await expect(own).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('who runs the fair', () => {
  const load = (minutes = OVER) => loadStaffAnswers(later(day.coordinator, minutes), day.fairId);

  it('sees by company how many answers are owed, and no number of outcomes below five', async () => {
    await send([guest], 'hold');
    const { companies, outcomes } = await load();
    expect(companies).toMatchObject([
      { companyId: day.companies[0], met: 2, answered: 1, owed: 1, hold: 1, overdueHold: 0 },
    ]);
    expect(outcomes).toEqual({
      ...{ next: null, declined: null, offers: null, joined: null, accepted: null },
    });
    const shown = JSON.stringify(await load(OVER + 40 * DAY));
    expect(shown).toContain('"overdueHold":1');
    for (const who of [guest.cardId, guest.actor.personId, 'canary'])
      expect(shown).not.toContain(who);
  });

  it('is told numbers of five and more', async () => {
    const more = [guest, queued];
    for (const slot of [3, 4, 5]) {
      const another = await makeGuest(day);
      await meet(another, slot);
      more.push(another);
    }
    await send(more);
    expect((await load()).outcomes).toMatchObject({ next: 5, declined: null });
  });

  it('is a coordinator: others are refused', async () => {
    for (const ctx of [guest.ctx, day.recruiter]) {
      await expect(loadStaffAnswers(ctx, day.fairId)).rejects.toMatchObject({ code: 'forbidden' });
    }
  });
});

describe('reminders', () => {
  const run = (days: number) =>
    remindCompanies({
      ...testContext({ actor: null }),
      now: later(day.recruiter, OVER + days * DAY).now,
    });
  const reminded = () => told(day.recruiter.actor.personId);

  it('are sent on days 5, 8 and 10 while answers are owed, once each however often the job runs', async () => {
    for (const [days, count] of [
      [4, 0],
      [5, 1],
      [6, 1],
      [8, 2],
      [10, 3],
      [20, 3],
    ] as const) {
      await run(days);
      await run(days);
      expect(await reminded(), `day ${days}`).toBe(count);
    }
  });

  it('are not sent once everyone has an answer, nor for who withdrew', async () => {
    await send([guest]);
    await withdraw(queued);
    for (const days of [5, 8, 10]) await run(days);
    expect(await reminded()).toBe(0);
  });

  it('are sent for those who are kept waiting, on days 25 and 30', async () => {
    await send([guest, queued], 'hold');
    for (const days of [24, 25, 26, 30]) await run(days);
    expect(await reminded()).toBe(2);
  });
});
