import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { certificates, extensionEnrolments, extensions, itemDueDates } from '#db/schema/index.ts';
import { loadOwnTimeline, loadTimeline } from '#app/features/oversight/timeline.server.ts';
import type { TimelineEntry } from '#app/features/oversight/timeline.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeEdition } from '#tests/factories/editions.ts';
import { changeLevel } from '#app/features/enrolments/change-level.server.ts';
import { makeEnrolment } from '#tests/factories/enrolments.ts';
import { enrolIn, makeLevels, type MadeLevel } from '#tests/factories/levels.ts';
import { grantOn, makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const DAY_MS = 86_400_000;
const days = (count: number) => new Date(NOW.getTime() + count * DAY_MS);

const of = (entries: readonly TimelineEntry[], ...kinds: TimelineEntry['kind'][]) =>
  entries.filter(({ kind }) => kinds.includes(kind));

/** Somebody who moves from the first town to the second next April. */
async function mover() {
  const [first, second] = [await makeOrganisation(), await makeOrganisation()];
  const actor = await makePerson();
  const { personId } = actor;
  const post = { personId, startsOn: '2030-07-28', endsOn: '2033-07-27' };
  const createdAt = new Date('2030-03-01T00:00:00Z');
  const end = { leftOn: '2032-03-31', leaving: 'transferred' as const };
  await makeAppointment({ ...post, organisationId: first, createdAt, ...end });
  const next = { startsOn: '2032-04-01', yearAtStart: 2 };
  await makeAppointment({ ...post, organisationId: second, createdAt: NOW, ...next });
  const as = async (role: Role, place: string) =>
    testContext({ actor: await grantOn(await makePerson({ roles: [] }), role, place) });
  return { actor, personId, first, second, as };
}

/** An enrolment with two units that are due together, more time and a certificate. */
async function learn(person: { personId: string }) {
  const edition = await makeEdition({ nameEn: 'July 2031' });
  const parts = { enrolledAt: days(-3), anchorAt: days(10), completedAt: days(40) };
  const { enrolmentId } = await makeEnrolment(person, edition, parts);
  const { editionId } = edition;
  const dueAt = new Date('2031-07-31T14:59:59.000Z');
  const rows = ['k1-vowels', 's1-greetings'].map((itemSlug) => ({ editionId, itemSlug, dueAt }));
  await testDb().insert(itemDueDates).values(rows);
  await testDb()
    .insert(certificates)
    .values({
      ...{ id: uuidv7(), enrolmentId, personId: person.personId, number: uuidv7() },
      ...{
        code: randomBytes(8).toString('hex').toUpperCase(),
        snapshot: {},
        completedAt: days(40),
        issuedAt: days(41),
      },
    });
  return { enrolmentId };
}

async function extend(enrolmentIds: string[]) {
  const id = uuidv7();
  const scope = { scopeKind: 'prefecture' as const, scopeId: '05', reason: 'HIDDEN CAUSE' };
  await testDb()
    .insert(extensions)
    .values({
      ...{ id, ...scope, hours: 48, enrolments: enrolmentIds.length, madeAt: days(1) },
      fromAt: new Date('2031-07-29T15:00:00Z'),
      untilAt: new Date('2031-08-01T15:00:00Z'),
    });
  const rows = enrolmentIds.map((enrolmentId) => ({ extensionId: id, enrolmentId }));
  await testDb().insert(extensionEnrolments).values(rows);
  return id;
}

describe('a timeline', () => {
  it('has phases, posts, a transfer and the days of the JLPT in order', async () => {
    const { actor } = await mover();
    const { entries, present, today } = await loadOwnTimeline(testContext({ actor }));
    const days = entries.map(({ day }) => day);
    expect(days).toEqual([...days].sort());
    expect(of(entries, 'phase')).toMatchObject([
      { day: '2030-03-01', phase: 'accepted' },
      { day: '2030-04-29', phase: 'pre-arrival' },
      { day: '2030-07-28', phase: 'orientation' },
      { day: '2030-08-27', phase: 'in-post', year: 1 },
      { day: '2031-07-28', phase: 'in-post', year: 2 },
      { day: '2033-04-01', phase: 'in-post', year: 3 },
      { day: '2033-04-29', phase: 'leaving' },
      { day: '2033-07-28', phase: 'alumni' },
    ]);
    expect(of(entries, 'post-start', 'post-end')).toMatchObject([
      { kind: 'post-start', day: '2030-07-28', post: 'ALT' },
      { kind: 'post-end', day: '2032-03-31', end: 'transferred' },
      { kind: 'post-start', day: '2032-04-01' },
      { kind: 'post-end', day: '2033-07-27', end: 'ended' },
    ]);
    expect(of(entries, 'exam').map(({ day }) => day)).toEqual([
      ...['2030-12-01', '2031-07-06', '2031-12-07', '2032-07-04', '2032-12-05', '2033-07-03'],
    ]);
    expect(today).toBe('2031-07-01');
    expect(entries[present ?? -1]).toMatchObject({ phase: 'in-post', year: 1 });
  });

  it('has what is enrolled, begun, due, completed and certified, units due together as one', async () => {
    const actor = await makePerson();
    await learn(actor);
    const { entries, present } = await loadOwnTimeline(testContext({ actor }));
    expect(present).toBeNull();
    expect(entries.map(({ kind, day }) => [kind, day])).toEqual([
      ['enrolled', '2031-06-28'],
      ['first-day', '2031-07-11'],
      ['due', '2031-07-31'],
      ['completed', '2031-08-10'],
      ['certificate', '2031-08-11'],
    ]);
    expect(entries[0]).toMatchObject({ edition: { en: 'July 2031' } });
    expect(entries[2]).toMatchObject({ at: '2031-07-31T14:59:59.000Z', units: 2 });
  });

  it('has an extension once for all its courses, moves what it is on, and forgets one that is undone', async () => {
    const actor = await makePerson();
    const own = [(await learn(actor)).enrolmentId, (await learn(actor)).enrolmentId];
    const id = await extend(own);
    const ctx = testContext({ actor });
    const { entries } = await loadOwnTimeline(ctx);
    expect(of(entries, 'extension')).toMatchObject([
      { day: '2031-07-02', hours: 48, first: '2031-07-30', last: '2031-08-01' },
    ]);
    expect(of(entries, 'extension')).toMatchObject([{ courses: [{}, {}] }]);
    expect(of(entries, 'due').map(({ day }) => day)).toEqual(['2031-08-02', '2031-08-02']);
    expect(JSON.stringify(entries)).not.toContain('HIDDEN CAUSE');
    await testDb().update(extensions).set({ undoneAt: NOW }).where(eq(extensions.id, id));
    const after = (await loadOwnTimeline(ctx)).entries;
    expect(of(after, 'extension')).toEqual([]);
    expect(of(after, 'due').map(({ day }) => day)).toEqual(['2031-07-31', '2031-07-31']);
  });

  it('says from which level to which somebody moved, and when they had come to it', async () => {
    const [low, high] = (await makeLevels({}, { nameEn: 'High July' })) as [MadeLevel, MadeLevel];
    const actor = await makePerson();
    const applicationId = await enrolIn(actor, low);
    const now = days(3);
    await changeLevel(testContext({ actor, now }), { applicationId, editionId: high.editionId });
    const { entries } = await loadOwnTimeline(testContext({ actor }));
    expect(of(entries, 'enrolled', 'moved')).toMatchObject([
      { kind: 'enrolled', day: '2031-07-01' },
      { kind: 'moved', day: '2031-07-04', edition: { en: 'High July' } },
      { kind: 'enrolled', day: '2031-07-04', edition: { en: 'High July' } },
    ]);
  });

  it('has only the day on which it was said of who never came, and nothing of who withdrew', async () => {
    const actor = await makePerson();
    const gone = { leftOn: '2030-07-20', leaving: 'not-arrived' as const };
    const { personId } = actor;
    await makeAppointment({ personId, organisationId: await makeOrganisation(), ...gone });
    await makeEnrolment(actor, await makeEdition(), { withdrawnAt: NOW });
    const { entries } = await loadOwnTimeline(testContext({ actor }));
    expect(entries).toMatchObject([{ kind: 'post-end', end: 'not-arrived', day: '2030-07-20' }]);
  });
});

describe('the timeline of another', () => {
  it('is all that there is for coordinators', async () => {
    const { actor, personId } = await mover();
    await learn(actor);
    const ctx = testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
    const { entries } = await loadTimeline(ctx, personId);
    expect(entries).toEqual((await loadOwnTimeline(testContext({ actor }))).entries);
  });

  it.each(['supervisor', 'advisor'] as const)(
    'has no posts of elsewhere for the role %s',
    async (role) => {
      const { actor, personId, first, second, as } = await mover();
      await learn(actor);
      const former = (await loadTimeline(await as(role, first), personId)).entries;
      expect(of(former, 'post-start', 'post-end').map(({ day }) => day)).toEqual([
        ...['2030-07-28', '2032-03-31'],
      ]);
      expect(of(former, 'phase').at(-1)).toMatchObject({ day: '2031-07-28', phase: 'in-post' });
      expect(of(former, 'exam').at(-1)).toMatchObject({ day: '2031-12-07' });
      expect(of(former, 'due')).toHaveLength(1);
      const next = (await loadTimeline(await as(role, second), personId)).entries;
      expect(of(next, 'post-start')).toMatchObject([{ day: '2032-04-01' }]);
      expect(of(next, 'phase')[0]).toMatchObject({ day: '2033-04-01', phase: 'in-post', year: 3 });
    },
  );

  it('is not found by who does not oversee them', async () => {
    const { personId, as } = await mover();
    const refused = { code: 'not-found' };
    const elsewhere = await as('supervisor', await makeOrganisation());
    await expect(loadTimeline(elsewhere, personId)).rejects.toMatchObject(refused);
    const participant = testContext({ actor: await makePerson() });
    await expect(loadTimeline(participant, personId)).rejects.toMatchObject(refused);
    const coordinator = testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
    for (const id of [uuidv7(), 'nobody']) {
      await expect(loadTimeline(coordinator, id)).rejects.toMatchObject(refused);
    }
  });
});
