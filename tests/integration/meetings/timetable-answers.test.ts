import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { fairs, meetings, nameConsents, notices, publishedNames } from '#db/schema/index.ts';
import { acceptMeetings, answerMeeting } from '#app/features/meetings/answer-meeting.server.ts';
import { cancelMeeting, cancelMeetingOf } from '#app/features/meetings/cancel-meeting.server.ts';
import { loadCompanyTimetable } from '#app/features/meetings/company-meetings.server.ts';
import { loadOwnTimetable } from '#app/features/meetings/own-meetings.server.ts';
import { fairView } from '#app/features/fairs/exports.server.ts';
import { withdrawConsent } from '#app/features/careers/withdraw-consent.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makePublishedMeetings } from '#tests/factories/allocations.ts';
import {
  cardOf,
  makeCareerPerson,
  publishTo,
  type CareerPerson,
} from '#tests/factories/candidates.ts';
import { makeCompany, makeRecruiter } from '#tests/factories/companies.ts';
import { makeFair } from '#tests/factories/fairs.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const DAY_MS = 86_400_000;
const later = (days: number) => new Date(NOW.getTime() + days * DAY_MS);

interface Placed {
  fairId: string;
  slug: string;
  companies: [string, string];
  person: CareerPerson;
  cardId: string;
  ids: [string, string];
}

/** Somebody who publishes to all, with a proposed meeting at each of two companies. */
async function placed(): Promise<Placed> {
  const companies: [string, string] = [await makeCompany(), await makeCompany()];
  const fairId = await makeFair({ companies });
  const person = await makeCareerPerson();
  await publishTo(person, fairId);
  const cardId = await cardOf(person, fairId);
  const wanted = companies.map((companyId) => ({ companyId, cardId }));
  const { meetingIds } = await makePublishedMeetings(fairId, wanted);
  const [fair] = await testDb().select().from(fairs).where(eq(fairs.id, fairId));
  return {
    ...{ fairId, slug: fair!.slug, companies, person, cardId },
    ids: meetingIds as [string, string],
  };
}

const openName = (cardId: string) =>
  testDb()
    .insert(nameConsents)
    .values({ id: uuidv7(), cardId, textVersion: '1', locale: 'ja', givenAt: NOW });

const namesOf = (cardId: string) =>
  testDb().select().from(publishedNames).where(eq(publishedNames.cardId, cardId));

async function stateOf(id: string) {
  const [row] = await testDb().select().from(meetings).where(eq(meetings.id, id));
  return row!;
}

async function seenBy({ fairId }: Placed, companyId: string) {
  const ctx = testContext({ actor: await makeRecruiter(companyId) });
  const [row] = await testDb().select().from(fairs).where(eq(fairs.id, fairId));
  const { meetings: seen } = await loadCompanyTimetable(ctx, {
    ...{ fair: fairView(row!), reader: { fairId, companyId } },
  });
  return seen;
}

describe('an answer to a meeting', () => {
  test('opens the name to that company alone, once somebody has agreed to it', async () => {
    const world = await placed();
    const { person, ids, companies, cardId } = world;
    await openName(cardId);
    expect(await seenBy(world, companies[0])).toMatchObject([
      { state: 'proposed', card: { id: cardId, name: null } },
    ]);
    const accept = { meetingId: ids[0], answer: 'accepted' } as const;
    expect(await answerMeeting(person.ctx, accept)).toEqual({ ok: true });
    expect(await namesOf(cardId)).toMatchObject([{ companyId: companies[0] }]);
    const { displayName } = person.actor;
    expect((await seenBy(world, companies[0]))[0]?.card?.name).toBe(displayName);
    expect((await seenBy(world, companies[1]))[0]?.card?.name).toBeNull();
  });

  test('without that consent opens no name', async () => {
    const world = await placed();
    await answerMeeting(world.person.ctx, { meetingId: world.ids[0], answer: 'accepted' });
    expect(await namesOf(world.cardId)).toEqual([]);
  });

  test('given twice is one answer, and may be changed until the window ends', async () => {
    const { person, ids, cardId } = await placed();
    await openName(cardId);
    const [meetingId] = ids;
    for (const answer of ['accepted', 'accepted', 'declined'] as const) {
      expect(await answerMeeting(person.ctx, { meetingId, answer })).toEqual({ ok: true });
    }
    expect(await namesOf(cardId)).toEqual([]);
    expect(await answerMeeting(person.ctx, { meetingId, answer: 'accepted' })).toEqual({
      ok: true,
    });
    expect(await stateOf(meetingId)).toMatchObject({ state: 'accepted', answeredAt: NOW });
  });

  test('is refused once the window is over, also where nothing has lapsed yet', async () => {
    const { person, ids } = await placed();
    const ctx = { ...person.ctx, now: later(6) };
    const answered = await answerMeeting(ctx, { meetingId: ids[0], answer: 'accepted' });
    expect(answered).toEqual({ ok: false, reason: 'over' });
  });

  test('is refused for what lapsed unanswered', async () => {
    const { person, ids } = await placed();
    await testDb().update(meetings).set({ state: 'declined' }).where(eq(meetings.id, ids[0]));
    const answered = await answerMeeting(person.ctx, { meetingId: ids[0], answer: 'accepted' });
    expect(answered).toEqual({ ok: false, reason: 'over' });
  });

  test('cannot take back a place that is somebody else’s now', async () => {
    const { person, ids, fairId, companies } = await placed();
    await answerMeeting(person.ctx, { meetingId: ids[0], answer: 'declined' });
    const other = await makeCareerPerson();
    await publishTo(other, fairId);
    const { tableNo, slot, allocationId } = await stateOf(ids[0]);
    await testDb()
      .insert(meetings)
      .values({
        ...{ id: uuidv7(), fairId, allocationId, companyId: companies[0], tableNo, slot },
        ...{ cardId: await cardOf(other, fairId), createdAt: NOW },
      });
    const back = await answerMeeting(person.ctx, { meetingId: ids[0], answer: 'accepted' });
    expect(back).toEqual({ ok: false, reason: 'taken' });
  });

  test('is refused for somebody else, as if there were no such meeting', async () => {
    const { ids, companies } = await placed();
    const others = [(await makeCareerPerson()).actor, await makeRecruiter(companies[0])];
    for (const actor of others) {
      const ctx = testContext({ actor });
      const answer = answerMeeting(ctx, { meetingId: ids[0], answer: 'accepted' });
      await expect(answer).rejects.toMatchObject({ code: 'not-found' });
    }
    expect(await stateOf(ids[0])).toMatchObject({ state: 'proposed' });
  });

  test('may be given to all that wait at once; what was declined stays so', async () => {
    const { person, ids, slug } = await placed();
    await answerMeeting(person.ctx, { meetingId: ids[0], answer: 'declined' });
    expect(await acceptMeetings(person.ctx, slug)).toEqual({ accepted: 1 });
    expect(await acceptMeetings(person.ctx, slug)).toEqual({ accepted: 0 });
    const own = await loadOwnTimetable(person.ctx, slug);
    expect(own.meetings.map(({ state }) => state).sort()).toEqual(['accepted', 'declined']);
  });
});

describe('a meeting that is given up', () => {
  test('by the person closes the name at once and is told to the recruiters without a word of it', async () => {
    const world = await placed();
    const { person, ids, cardId, companies } = world;
    const recruiter = await makeRecruiter(companies[0]);
    await openName(cardId);
    await answerMeeting(person.ctx, { meetingId: ids[0], answer: 'accepted' });
    expect(await cancelMeeting(person.ctx, ids[0])).toEqual({ ok: true });
    expect(await cancelMeeting(person.ctx, ids[0])).toEqual({ ok: true });
    expect(await namesOf(cardId)).toEqual([]);
    const isTold = eq(notices.personId, recruiter.personId);
    const told = await testDb().select().from(notices).where(isTold);
    expect(told).toMatchObject([{ template: 'new-message', params: {} }]);
    expect(await stateOf(ids[0])).toMatchObject({ cancelledBy: 'participant' });
  });

  test('by the company keeps its reason for the person, who is told', async () => {
    const { person, ids, fairId, companies, slug } = await placed();
    const ctx = testContext({ actor: await makeRecruiter(companies[0]) });
    const reader = { fairId, companyId: companies[0] };
    const reason = '採用を終えました。';
    const without = await cancelMeetingOf(ctx, reader, { meetingId: ids[0], reason: '' });
    expect(without).toEqual({ ok: false, reason: 'no-reason' });
    expect(await cancelMeetingOf(ctx, reader, { meetingId: ids[0], reason })).toEqual({ ok: true });
    const { meetings: own } = await loadOwnTimetable(person.ctx, slug);
    expect(own.find(({ id }) => id === ids[0])).toMatchObject({
      ...{ state: 'cancelled', cancelledBy: 'company', cancelledReason: reason },
      ...{ mayAnswer: false, mayCancel: false },
    });
    const isTold = eq(notices.personId, person.actor.personId);
    expect(await testDb().$count(notices, isTold)).toBe(1);
  });

  test('is refused for another company, and for another person', async () => {
    const { ids, fairId, companies } = await placed();
    const ctx = testContext({ actor: await makeRecruiter(companies[1]) });
    const reader = { fairId, companyId: companies[1] };
    const foreign = cancelMeetingOf(ctx, reader, { meetingId: ids[0], reason: 'x' });
    await expect(foreign).rejects.toMatchObject({ code: 'not-found' });
    const stranger = (await makeCareerPerson()).ctx;
    await expect(cancelMeeting(stranger, ids[0])).rejects.toMatchObject({ code: 'not-found' });
  });

  test('is refused once it has begun, and once the fair is over', async () => {
    const { person, ids } = await placed();
    const over = { ...person.ctx, now: later(31) };
    expect(await cancelMeeting(over, ids[0])).toEqual({ ok: false, reason: 'over' });
    await testDb().update(meetings).set({ startedAt: NOW }).where(eq(meetings.id, ids[1]));
    expect(await cancelMeeting(person.ctx, ids[1])).toEqual({ ok: false, reason: 'over' });
  });
});

describe('the timetable of a company', () => {
  test('shows nothing of who took back what they published, and not that anybody declined', async () => {
    const world = await placed();
    const { person, fairId, companies, ids, cardId } = world;
    await openName(cardId);
    await answerMeeting(person.ctx, { meetingId: ids[0], answer: 'accepted' });
    await answerMeeting(person.ctx, { meetingId: ids[1], answer: 'declined' });
    expect(await seenBy(world, companies[1])).toEqual([]);
    await withdrawConsent(person.ctx, { fairId, companyId: null, locale: 'ja' });
    expect(await seenBy(world, companies[0])).toMatchObject([{ id: ids[0], card: null }]);
  });
});

describe('what somebody takes back', () => {
  const timesTold = async (companyId: string) => {
    const actor = await makeRecruiter(companyId);
    return { actor, count: () => testDb().$count(notices, eq(notices.personId, actor.personId)) };
  };

  test('gives up their meetings with that company at once, frees the place, closes the name and tells its recruiters', async () => {
    const world = await placed();
    const { person, fairId, companies, ids, cardId } = world;
    const [first, second] = [await timesTold(companies[0]), await timesTold(companies[1])];
    await openName(cardId);
    await acceptMeetings(person.ctx, world.slug);
    expect(await namesOf(cardId)).toHaveLength(2);
    await withdrawConsent(person.ctx, { fairId, companyId: companies[0], locale: 'ja' });
    expect(await stateOf(ids[0])).toMatchObject({ state: 'cancelled', cancelledBy: 'participant' });
    expect(await stateOf(ids[1])).toMatchObject({ state: 'accepted' });
    expect(await namesOf(cardId)).toMatchObject([{ companyId: companies[1] }]);
    expect([await first.count(), await second.count()]).toEqual([1, 0]);
    await publishTo(person, fairId, { companyIds: [companies[0]] });
    expect(await stateOf(ids[0])).toMatchObject({ state: 'cancelled' });
  });

  test('gives up all of them where nothing is published any more, but not what has begun or is over', async () => {
    const { person, fairId, ids, slug } = await placed();
    await acceptMeetings(person.ctx, slug);
    await testDb().update(meetings).set({ startedAt: NOW }).where(eq(meetings.id, ids[1]));
    await withdrawConsent(person.ctx, { fairId, companyId: null, locale: 'ja' });
    expect(await stateOf(ids[0])).toMatchObject({ state: 'cancelled' });
    expect(await stateOf(ids[1])).toMatchObject({ state: 'accepted' });
    const past = await placed();
    const over = { ...past.person.ctx, now: later(31) };
    await withdrawConsent(over, { fairId: past.fairId, companyId: null, locale: 'ja' });
    expect(await stateOf(past.ids[0])).toMatchObject({ state: 'proposed' });
  });
});
