import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { boothDelays, meetings } from '#db/schema/index.ts';
import { withdrawConsent } from '#app/features/careers/withdraw-consent.server.ts';
import {
  actOnMeeting,
  type MeetingAct,
} from '#app/features/meetings/fair-day/act-on-meeting.server.ts';
import { loadBoothDay } from '#app/features/meetings/fair-day/booth-day.server.ts';
import { loadOwnDay } from '#app/features/meetings/fair-day/own-day.server.ts';
import { setDelay } from '#app/features/meetings/fair-day/set-delay.server.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import {
  later,
  makeFairDay,
  makeGuest,
  type DayGuest,
  type FairDay,
} from '#tests/factories/fair-days.ts';
import { makeMeeting } from '#tests/factories/meetings.ts';
import { testDb } from '#tests/setup/database.ts';

let day: FairDay;
let first: DayGuest;
let second: DayGuest;
let ids: string[];

/** Two meetings at the first table of the first company: ten minutes from now, and after that. */
beforeEach(async () => {
  giveSettings({});
  day = await makeFairDay();
  [first, second] = [await makeGuest(day), await makeGuest(day)];
  ids = [];
  for (const [slot, { cardId }] of [first, second].entries()) {
    const of = { fairId: day.fairId, allocationId: day.allocationId, companyId: day.companies[0] };
    ids.push(await makeMeeting({ ...of, cardId, slot: slot + 2, state: 'accepted' }));
  }
});

const act = (at: number, how: MeetingAct, minutes = 10) => actAt(0, { at, how, minutes });
const actAt = (
  company: number,
  { at, how, minutes }: { at: number; how: MeetingAct; minutes: number },
) =>
  actOnMeeting(later(day.recruiter, minutes), {
    ...{ fair: day.fair, companyId: day.companies[company] ?? '', meetingId: ids[at] ?? '' },
    act: how,
  });
const delay = (minutes: number, version: number, parts: { tableNo?: number; at?: number } = {}) =>
  setDelay(later(day.recruiter, parts.at ?? 0), {
    ...{ fair: day.fair, companyId: day.companies[0], tableNo: parts.tableNo ?? 1 },
    ...{ minutes, version },
  });
async function meeting(at: number) {
  const [row] = await testDb()
    .select()
    .from(meetings)
    .where(eq(meetings.id, ids[at] ?? ''));
  if (!row) throw new Error('no meeting');
  return row;
}
const booth = (minutes: number, company = 0) =>
  loadBoothDay(later(day.recruiter, minutes), {
    fair: day.fair,
    reader: { fairId: day.fairId, companyId: day.companies[company] ?? '' },
  });
const ownOf = async (who: DayGuest, minutes: number) =>
  (await loadOwnDay(later(who.ctx, minutes), day.fair.slug)).meetings[0];

describe('a meeting at the booth', () => {
  it('begins and ends with one tap each, sent once or twice', async () => {
    expect(await act(0, 'beginning')).toEqual({ ok: true });
    expect(await act(0, 'beginning', 12)).toEqual({ ok: true });
    expect((await booth(12)).tables[0]).toMatchObject({
      running: { id: ids[0], who: { cardId: first.cardId } },
      next: { id: ids[1], who: { cardId: second.cardId } },
    });
    expect(await act(0, 'ending', 28)).toEqual({ ok: true });
    expect(await act(0, 'ending', 29)).toEqual({ ok: true });
    const { startedAt, endedAt } = await meeting(0);
    expect([startedAt, endedAt]).toEqual([10, 28].map((at) => later(first.ctx, at).now));
  });

  it('ends as the next one begins', async () => {
    await act(0, 'beginning');
    await act(1, 'beginning', 31);
    expect((await meeting(0)).endedAt).toEqual(later(first.ctx, 31).now);
    expect((await booth(31)).tables[0]).toMatchObject({ running: { id: ids[1] }, next: null });
  });

  it('may be passed over five minutes after it was to begin, and still begin for who comes late', async () => {
    expect(await act(0, 'absence', 14)).toEqual({ ok: false, reason: 'too-early' });
    expect(await act(0, 'absence', 15)).toEqual({ ok: true });
    expect(await act(0, 'absence', 16)).toEqual({ ok: true });
    expect(await meeting(0)).toMatchObject({ missedBy: 'participant', startedAt: null });
    expect(await act(0, 'beginning', 18)).toEqual({ ok: true });
    expect(await meeting(0)).toMatchObject({ missedBy: null });
    expect(await act(0, 'absence', 19)).toEqual({ ok: false, reason: 'begun' });
  });

  it('is refused for another company, on another day, before it began, and for who declined', async () => {
    const other = actAt(1, { at: 0, how: 'beginning', minutes: 10 });
    await expect(other).rejects.toMatchObject({ code: 'not-found' });
    expect(await act(0, 'beginning', 1_000)).toEqual({ ok: false, reason: 'not-today' });
    expect(await act(0, 'ending')).toEqual({ ok: false, reason: 'not-begun' });
    await testDb().update(meetings).set({ state: 'declined' });
    expect(await act(0, 'beginning')).toEqual({ ok: false, reason: 'not-accepted' });
  });

  it('shows the company nothing of who withdraws, and who is next in their place', async () => {
    const of = { fairId: day.fairId, companyId: day.companies[0], locale: 'en' as const };
    await withdrawConsent(first.ctx, of);
    const { tables } = await booth(10);
    expect(tables[0]?.next?.who?.cardId).not.toBe(first.cardId);
    expect(JSON.stringify(tables)).not.toContain(first.cardId);
    expect(JSON.stringify(await booth(10, 1))).not.toContain(second.cardId);
  });
});

describe('a delay', () => {
  it('that the company says is told to those who come to the table', async () => {
    expect(await delay(10, 0)).toEqual({ ok: true });
    expect(await ownOf(first, 0)).toMatchObject({ late: 10 });
    expect(await ownOf(second, 0)).toMatchObject({ late: 10 });
  });

  it('is told also while a meeting runs past its end, and until it has made up for it', async () => {
    await act(0, 'beginning', 17);
    expect(await ownOf(second, 18)).toMatchObject({ late: 7 });
    await act(0, 'ending', 29);
    expect(await ownOf(second, 29)).toMatchObject({ late: 0 });
  });

  it('is taken back as far as a meeting begins sooner', async () => {
    await delay(20, 0);
    await act(0, 'beginning', 13);
    const [row] = await testDb().select().from(boothDelays);
    expect(row).toMatchObject({ minutes: 3, version: 2 });
  });

  it('that was sent twice changes nothing, and one that comes late does not undo what was said since', async () => {
    await delay(10, 0);
    expect(await delay(10, 0)).toEqual({ ok: true });
    expect(await delay(20, 1)).toEqual({ ok: true });
    expect(await delay(10, 1)).toEqual({ ok: false, reason: 'changed' });
    const rows = await testDb().select().from(boothDelays);
    expect(rows).toMatchObject([{ minutes: 20, version: 2 }]);
  });

  it('is refused for a table that there is not, on another day, and beyond two hours', async () => {
    await expect(delay(10, 0, { tableNo: 2 })).rejects.toMatchObject({ code: 'not-found' });
    expect(await delay(10, 0, { at: 1_000 })).toEqual({ ok: false, reason: 'not-today' });
    for (const minutes of [-1, 121, 2.5]) {
      await expect(delay(minutes, 0)).rejects.toMatchObject({ code: 'bad-request' });
    }
  });
});
