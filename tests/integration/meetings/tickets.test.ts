import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { boothTickets, fairCompanies } from '#db/schema/index.ts';
import { withdrawConsent } from '#app/features/careers/withdraw-consent.server.ts';
import { loadBoothDay } from '#app/features/meetings/fair-day/booth-day.server.ts';
import { callTicket } from '#app/features/meetings/fair-day/call-ticket.server.ts';
import { endTicket } from '#app/features/meetings/fair-day/end-ticket.server.ts';
import { leaveQueue } from '#app/features/meetings/fair-day/leave-queue.server.ts';
import { loadOwnDay } from '#app/features/meetings/fair-day/own-day.server.ts';
import { takeTicket } from '#app/features/meetings/fair-day/take-ticket.server.ts';
import { offerTicket } from '#app/features/meetings/fair-day/ticket-offer.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import {
  later,
  makeFairDay,
  makeGuest,
  ownCard,
  type DayGuest,
  type FairDay,
} from '#tests/factories/fair-days.ts';
import { makeMeeting } from '#tests/factories/meetings.ts';
import { testDb } from '#tests/setup/database.ts';

let day: FairDay;
let guest: DayGuest;

beforeEach(async () => {
  giveSettings({});
  day = await makeFairDay();
  guest = await makeGuest(day);
});

async function take(who = guest, at = 0, parts: { minutes?: number; requestKey?: string } = {}) {
  const { minutes = 0, requestKey = uuidv7() } = parts;
  const card = await ownCard(who, day);
  const of = { fair: day.fair, card, companyId: day.companies[at] ?? '', requestKey };
  return takeTicket(later(who.ctx, minutes), of);
}
const reader = (at = 0) => ({ fairId: day.fairId, companyId: day.companies[at] ?? '' });
const at = (company = 0) => ({ fair: day.fair, reader: reader(company) });
const booth = (minutes = 0, company = 0) =>
  loadBoothDay(later(day.recruiter, minutes), at(company));
const own = (who = guest, minutes = 0) => loadOwnDay(later(who.ctx, minutes), day.fair.slug);
async function ticketOf(who: DayGuest) {
  const [row] = await testDb()
    .select()
    .from(boothTickets)
    .where(eq(boothTickets.cardId, who.cardId));
  if (!row) throw new Error('no ticket');
  return row;
}
const call = async (who: DayGuest, { minutes = 0, at = 0, tableNo = 1 } = {}) =>
  callTicket(later(day.recruiter, minutes), {
    ...{ fair: day.fair, companyId: day.companies[at] ?? '', tableNo },
    ticketId: (await ticketOf(who)).id,
  });
const meet = (who: DayGuest, slot: number, at = 1) =>
  makeMeeting({
    ...{ fairId: day.fairId, allocationId: day.allocationId, companyId: day.companies[at] ?? '' },
    ...{ cardId: who.cardId, slot, state: 'accepted' },
  });

describe('a ticket', () => {
  it('has the next number of its booth, and says who is before it and in how long about', async () => {
    const [second, third] = [await makeGuest(day), await makeGuest(day)];
    expect(await take()).toEqual({ ok: true, number: 1 });
    expect(await take(second)).toEqual({ ok: true, number: 2 });
    expect(await take(third)).toEqual({ ok: true, number: 3 });
    expect(await take(third, 1)).toEqual({ ok: true, number: 1 });
    expect((await own(second)).tickets).toMatchObject([{ number: 2, before: 1, about: 15 }]);
    expect((await own(third)).tickets).toMatchObject([
      { number: 3, before: 2, about: 30 },
      { number: 1, before: 0, about: 0 },
    ]);
  });

  it('is one for each company however often the form is sent, and a late repetition takes no other', async () => {
    const requestKey = uuidv7();
    expect(await take(guest, 0, { requestKey })).toEqual({ ok: true, number: 1 });
    expect(await take(guest, 0, { requestKey })).toEqual({ ok: true, number: 1 });
    expect(await take()).toEqual({ ok: true, number: 1 });
    await call(guest);
    await endTicket(day.recruiter, {
      reader: reader(),
      ticketId: (await ticketOf(guest)).id,
      as: 'served',
    });
    expect(await take(guest, 0, { requestKey })).toEqual({ ok: true, number: 1 });
    expect(await testDb().$count(boothTickets)).toBe(1);
  });

  it('is refused for who holds two already', async () => {
    await take(guest, 0);
    await take(guest, 1);
    expect(await take(guest, 2)).toEqual({ ok: false, reason: 'two-already' });
    await leaveQueue(guest.ctx, {
      card: await ownCard(guest, day),
      ticketId: (await ticketOf(guest)).id,
    });
    expect(await take(guest, 2)).toMatchObject({ ok: true });
  });

  it('is refused for who has not come, before the fair and after it', async () => {
    const away = await makeGuest(day, { isHere: false });
    expect(await take(away)).toEqual({ ok: false, reason: 'not-here' });
    expect(await take(guest, 0, { minutes: -31 })).toEqual({ ok: false, reason: 'not-open' });
    expect(await take(guest, 0, { minutes: 150 })).toEqual({ ok: false, reason: 'over' });
  });

  it('is refused for who has published nothing to the company: a ticket is no consent', async () => {
    await withdrawConsent(guest.ctx, {
      fairId: day.fairId,
      companyId: day.companies[0],
      locale: 'en',
    });
    expect(await take()).toEqual({ ok: false, reason: 'not-published' });
    expect(await take(guest, 1)).toMatchObject({ ok: true });
  });

  it('is refused where the turn would not come before the fair ends', async () => {
    const last = await makeGuest(day);
    expect(await take(guest, 0, { minutes: 130 })).toMatchObject({ ok: true });
    expect(await take(last, 0, { minutes: 130 })).toEqual({ ok: false, reason: 'full' });
  });

  it('is refused where it would touch an own meeting, and warned of where it is near to one', async () => {
    // Slot 2 is 10 to 30 minutes from now.
    await meet(guest, 2);
    expect(await take()).toEqual({ ok: false, reason: 'collides' });
    const card = await ownCard(guest, day);
    const offer = (minutes: number) =>
      offerTicket(later(guest.ctx, minutes), { fair: day.fair, card }, day.companies[0]);
    expect(await offer(-15)).toMatchObject({ refusal: null, isNear: true });
    expect(await offer(60)).toMatchObject({ refusal: null, isNear: false });
  });

  it('is refused for a company with which they have a meeting ahead', async () => {
    await meet(guest, 6, 0);
    expect(await take()).toEqual({ ok: false, reason: 'met' });
  });

  it('is refused at a fair without tickets', async () => {
    day = await makeFairDay({ mode: 'booked' });
    guest = await makeGuest(day);
    expect(await take()).toEqual({ ok: false, reason: 'no-tickets' });
  });

  it('is not to be had of a company that takes no part or does not come after all', async () => {
    const other = await makeFairDay();
    const of = { fair: day.fair, card: await ownCard(guest, day), requestKey: uuidv7() };
    const elsewhere = takeTicket(guest.ctx, { ...of, companyId: other.companies[0] });
    await expect(elsewhere).rejects.toMatchObject({ code: 'not-found' });
    await testDb()
      .update(fairCompanies)
      .set({ cancelledAt: guest.ctx.now, cancelledReason: 'Snow.' })
      .where(eq(fairCompanies.companyId, day.companies[2]));
    await expect(take(guest, 2)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the queue of a booth', () => {
  it('shows its company numbers alone, and the card once its holder is called', async () => {
    await take();
    const before = await booth();
    expect(before.queue).toMatchObject({ waiting: [1], next: { number: 1 } });
    expect(JSON.stringify(before)).not.toContain(guest.cardId);
    expect(await call(guest)).toEqual({ ok: true });
    expect(await call(guest)).toEqual({ ok: true });
    const { tables, queue } = await booth();
    expect(queue.waiting).toEqual([]);
    expect(tables[0]?.called).toMatchObject({
      number: 1,
      who: { cardId: guest.cardId, name: null },
    });
    expect((await own()).tickets).toMatchObject([{ number: 1, tableNo: 1 }]);
  });

  it('shows nothing of who withdraws after all, from the next request on', async () => {
    await take();
    await call(guest);
    await withdrawConsent(guest.ctx, { fairId: day.fairId, companyId: null, locale: 'en' });
    expect((await booth()).tables[0]?.called?.who).toBeNull();
  });

  it('moves up when somebody leaves, and when who was called is done or did not come', async () => {
    const [second, third] = [await makeGuest(day), await makeGuest(day)];
    for (const who of [guest, second, third]) await take(who);
    await leaveQueue(guest.ctx, {
      card: await ownCard(guest, day),
      ticketId: (await ticketOf(guest)).id,
    });
    expect((await own(third)).tickets).toMatchObject([{ number: 3, before: 1 }]);
    await call(second);
    await call(third);
    expect(await ticketOf(second)).toMatchObject({ state: 'served' });
    const ended = {
      reader: reader(),
      ticketId: (await ticketOf(third)).id,
      as: 'skipped' as const,
    };
    expect(await endTicket(day.recruiter, ended)).toEqual({ ok: true });
    expect(await endTicket(day.recruiter, { ...ended, as: 'served' })).toEqual({ ok: true });
    expect(await ticketOf(third)).toMatchObject({ state: 'skipped' });
  });

  it('passes over who is at a meeting or called elsewhere, and keeps their place', async () => {
    const second = await makeGuest(day);
    await take(guest, 0, { minutes: -20 });
    await take(second);
    await meet(guest, 2);
    expect((await booth()).queue).toMatchObject({ waiting: [1, 2], next: { number: 2 } });
    expect(await call(guest)).toEqual({ ok: false, reason: 'away' });
    expect((await booth(35)).queue).toMatchObject({ next: { number: 1 } });
  });

  it('is refused for another company, and for a table that was told of somebody else already', async () => {
    await take();
    const of = { fair: day.fair, companyId: day.companies[1], tableNo: 1 };
    const replayed = callTicket(day.recruiter, { ...of, ticketId: (await ticketOf(guest)).id });
    await expect(replayed).rejects.toMatchObject({ code: 'not-found' });
    const end = { reader: reader(1), ticketId: (await ticketOf(guest)).id, as: 'served' as const };
    await expect(endTicket(day.recruiter, end)).rejects.toMatchObject({ code: 'not-found' });
    expect(await endTicket(day.recruiter, { ...end, reader: reader() })).toEqual({
      ...{ ok: false, reason: 'not-called' },
    });
    await call(guest);
    expect(await call(guest, { tableNo: 2 })).toEqual({ ok: false, reason: 'taken' });
    expect(await call(guest, { minutes: 400 })).toEqual({ ok: false, reason: 'not-today' });
  });

  it('is not left with the ticket of somebody else', async () => {
    const other = await makeGuest(day);
    await take();
    const stolen = { card: await ownCard(other, day), ticketId: (await ticketOf(guest)).id };
    await expect(leaveQueue(other.ctx, stolen)).rejects.toMatchObject({ code: 'not-found' });
    expect(await ticketOf(guest)).toMatchObject({ state: 'waiting' });
  });
});
