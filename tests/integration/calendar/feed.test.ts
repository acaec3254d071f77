import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  accounts,
  auditEntries,
  calendarEvents,
  calendarFeeds,
  editions,
  enrolments,
  itemDueDates,
  persons,
} from '#db/schema/index.ts';
import { endFeed } from '#app/features/calendar/end-feed.server.ts';
import { findOwnFeed, makeFeed } from '#app/features/calendar/make-feed.server.ts';
import { readFeed } from '#app/features/calendar/read-feed.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { asOwner } from '#tests/factories/as-owner.ts';
import { makeEdition } from '#tests/factories/editions.ts';
import { makeEnrolment } from '#tests/factories/enrolments.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const DAY = 86_400_000;
const days = (count: number) => new Date(NOW.getTime() + count * DAY);

/** Calendars keep real time: it goes on only where a test says so. */
beforeEach(() => {
  giveSettings();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  return () => vi.useRealTimers();
});

const pass = (count: number) => vi.setSystemTime(Date.now() + count * DAY);
const nobody = () => testContext({ actor: null });

async function switchOn(actor: Actor): Promise<string> {
  const { address } = await makeFeed(testContext({ actor }));
  const [, token = ''] =
    /^https:\/\/kakehashi\.example\/calendar\.ics\?token=([\w-]{43})$/.exec(address) ?? [];
  return token;
}

/** The events of a calendar, each as its properties. */
async function eventsOf(token: string): Promise<Record<string, string>[]> {
  const file = await readFeed(nobody(), token);
  const whole = (file?.text ?? '').replaceAll('\r\n ', '');
  return [...whole.matchAll(/BEGIN:VEVENT\r\n([^]*?)END:VEVENT/g)].map(([, lines = '']) =>
    Object.fromEntries(
      lines
        .trim()
        .split('\r\n')
        .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
    ),
  );
}
const told = async (token: string, ...names: string[]) =>
  (await eventsOf(token)).map((event) => names.map((name) => event[name]));

/** Somebody in an edition of half a year that begins in ten days, and two units that are due together. */
async function learner(parts: Parameters<typeof makePerson>[0] = {}) {
  const actor = await makePerson(parts);
  const edition = await makeEdition();
  const { enrolmentId } = await makeEnrolment(actor, edition, { anchorAt: days(10) });
  const dueAt = days(30);
  const { editionId } = edition;
  const rows = ['k1-vowels', 's1-greetings'].map((itemSlug) => ({ editionId, itemSlug, dueAt }));
  await testDb().insert(itemDueDates).values(rows);
  return { actor, enrolmentId, dueAt, ...edition, token: await switchOn(actor) };
}

describe('a calendar', () => {
  it('has the first and the last day of an edition, and when units are due', async () => {
    const { token, enrolmentId, courseSlug } = await learner();
    const events = await eventsOf(token);
    expect(events.map(({ UID }) => UID)).toEqual([
      ...[`start-${enrolmentId}`, `due-${enrolmentId}-s1-greetings`, `end-${enrolmentId}`],
    ]);
    expect(events.map(({ DTSTART }) => DTSTART)).toEqual([
      ...['20310711T000000Z', '20310731T000000Z', '20320106T235959Z'],
    ]);
    expect(events[1]).toMatchObject({
      URL: `https://kakehashi.example/learn/${courseSlug}`,
      ...{ STATUS: 'CONFIRMED', SEQUENCE: '0', DTSTAMP: '20310701T000000Z' },
    });
    expect(events[1]?.SUMMARY).toMatch(/^Due: .+, up to “.+”$/);
    expect(events[1]?.DESCRIPTION).toMatch(/^[^\\]+\\n[^\\]+$/);
  });

  it('is in the language of its person', async () => {
    const { token } = await learner({ locale: 'ja' });
    const summaries = (await told(token, 'SUMMARY')).flat();
    expect(summaries.map((summary) => summary?.slice(0, 3))).toEqual([
      '開始：',
      '期限：',
      '最終日',
    ]);
  });

  it('tells the same while nothing changes, to the byte', async () => {
    const { token } = await learner();
    const first = await readFeed(nobody(), token);
    pass(3);
    expect(await readFeed(nobody(), token)).toEqual(first);
  });

  it('tells of a date that moved as the same event, changed', async () => {
    const { token, editionId, enrolmentId } = await learner();
    await eventsOf(token);
    pass(2);
    const own = eq(itemDueDates.editionId, editionId);
    await asOwner((tx) =>
      tx
        .update(itemDueDates)
        .set({ dueAt: days(33) })
        .where(own),
    );
    const uid = `due-${enrolmentId}-s1-greetings`;
    const names = ['UID', 'SEQUENCE', 'DTSTART', 'LAST-MODIFIED'];
    expect(await told(token, ...names)).toContainEqual([
      ...[uid, '1', '20310803T000000Z', '20310703T000000Z'],
    ]);
    expect(await told(token, ...names)).toContainEqual([
      ...[`start-${enrolmentId}`, '0', '20310711T000000Z', '20310701T000000Z'],
    ]);
    expect((await readFeed(nobody(), token))?.changedAt).toEqual(days(2));
  });

  it('tells what is gone as cancelled, for ninety days, and again when it is back', async () => {
    const { token, enrolmentId } = await learner();
    await eventsOf(token);
    const own = eq(enrolments.id, enrolmentId);
    await testDb().update(enrolments).set({ withdrawnAt: NOW }).where(own);
    const gone = ['CANCELLED', '1'];
    expect(await told(token, 'STATUS', 'SEQUENCE')).toEqual([gone, gone, gone]);
    pass(89);
    expect(await told(token, 'STATUS', 'SEQUENCE')).toEqual([gone, gone, gone]);
    pass(2);
    expect(await eventsOf(token)).toEqual([]);
    await testDb().update(enrolments).set({ withdrawnAt: null }).where(own);
    const back = ['CONFIRMED', '2'];
    expect(await told(token, 'STATUS', 'SEQUENCE')).toEqual([back, back, back]);
  });

  it('never told is not cancelled either', async () => {
    const { token, enrolmentId } = await learner();
    await testDb()
      .update(enrolments)
      .set({ withdrawnAt: NOW })
      .where(eq(enrolments.id, enrolmentId));
    expect(await eventsOf(token)).toEqual([]);
  });

  it('has nothing of an edition without days', async () => {
    const { token, editionId } = await learner();
    const own = eq(editions.id, editionId);
    const without = { anchorAt: null, enrolOpenDays: null, enrolCloseDays: null, endDays: null };
    await asOwner((tx) => tx.update(editions).set(without).where(own));
    expect(await told(token, 'DTSTART')).toEqual([['20310731T000000Z']]);
  });
});

describe('the address of a calendar', () => {
  it('is nowhere in the database, and its making and its end are on record', async () => {
    const { actor, token } = await learner();
    expect(JSON.stringify(await testDb().select().from(calendarFeeds))).not.toContain(token);
    await endFeed(testContext({ actor }));
    await endFeed(testContext({ actor }));
    const audit = await testDb().select().from(auditEntries).orderBy(auditEntries.id);
    expect(audit.map(({ action }) => action)).toEqual([
      ...['calendar-address-made', 'calendar-address-ended'],
    ]);
    expect(JSON.stringify(audit)).not.toContain(token);
  });

  it('is replaced by a new one, which tells of the same events', async () => {
    const { actor, token } = await learner();
    const before = await told(token, 'UID', 'SEQUENCE');
    const fresh = await switchOn(actor);
    expect(await readFeed(nobody(), token)).toBeNull();
    expect(await told(fresh, 'UID', 'SEQUENCE')).toEqual(before);
  });

  it('works no more once it is switched off, and nothing of what it told is kept', async () => {
    const { actor, token } = await learner();
    await eventsOf(token);
    const ctx = testContext({ actor });
    expect(await findOwnFeed(ctx)).toEqual({ madeAt: NOW, namesCompanies: false });
    await endFeed(ctx);
    expect(await findOwnFeed(ctx)).toBeNull();
    expect(await readFeed(nobody(), token)).toBeNull();
    expect(await testDb().$count(calendarEvents)).toBe(0);
  });

  it.each([{ disabledAt: NOW }, { demo: true }])(
    'is refused where nobody signs in: %j',
    async (change) => {
      const { actor, token } = await learner();
      await testDb().update(accounts).set(change).where(eq(accounts.id, actor.accountId));
      expect(await readFeed(nobody(), token)).toBeNull();
    },
  );

  it('is refused for anything else, and leads to nobody else’s events', async () => {
    const { actor } = await learner();
    const other = await switchOn(await makePerson());
    for (const unknown of ['', 'unknown', actor.personId]) {
      expect(await readFeed(nobody(), unknown)).toBeNull();
    }
    expect(await eventsOf(other)).toEqual([]);
  });

  it('goes with its person', async () => {
    const { actor, token } = await learner();
    await eventsOf(token);
    await asOwner((tx) => tx.delete(persons).where(eq(persons.id, actor.personId)));
    expect(await testDb().$count(calendarFeeds)).toBe(0);
    expect(await testDb().$count(calendarEvents)).toBe(0);
  });
});
