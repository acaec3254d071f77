import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditBodies, auditEntries, editions, enrolments } from '#db/schema/index.ts';
import { applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import { changeLevel, changeLevelOf } from '#app/features/enrolments/change-level.server.ts';
import { decideApplication } from '#app/features/enrolments/decide-application.server.ts';
import { findLevelsToLeave } from '#app/features/enrolments/levels-to-leave.server.ts';
import { loadLevelViews } from '#app/features/enrolments/level-views.server.ts';
import { findOwnLevel, mayChangeLevel } from '#app/features/enrolments/own-level.server.ts';
import {
  removeApplication,
  withdrawApplication,
} from '#app/features/enrolments/withdraw-application.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { standingOf } from '#tests/factories/editions.ts';
import {
  applicationOf,
  enrolIn,
  enrolmentOf,
  makeLevels,
  type MadeLevel,
} from '#tests/factories/levels.ts';
import { makePerson } from '#tests/factories/people.ts';
import { mailsTo } from '#tests/factories/told.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const DAY_MS = 86_400_000;
const days = (count: number) => new Date(NOW.getTime() + count * DAY_MS);

/** Two levels of one series. */
async function twoLevels(...parts: Parameters<typeof makeLevels>) {
  return (await makeLevels(...parts)) as [MadeLevel, MadeLevel];
}

/** What the page of a level says of the others: where one stands, and what comes of asking. */
async function told(actor: Actor, { courseSlug }: MadeLevel, now = NOW) {
  const asked = { personId: actor.personId, courseSlug, by: 'self' } as const;
  const views = await loadLevelViews(testContext({ actor, now }), asked);
  return views.map(({ standing, choices }) => [standing, ...choices.map((row) => row.outcome)]);
}

async function complete(actor: Actor, { editionId }: MadeLevel) {
  const { id } = await enrolmentOf(actor, editionId);
  await testDb().update(enrolments).set({ completedAt: NOW }).where(eq(enrolments.id, id));
}

describe('a level that was completed, or whose edition is over', () => {
  it('is not offered to who learns in the next, and takes nobody back', async () => {
    const [low, high] = await twoLevels({}, {});
    const actor = await makePerson();
    await enrolIn(actor, low);
    await complete(actor, low);
    const applicationId = await enrolIn(actor, high);
    expect(await told(actor, high)).toEqual([['completed'], ['here']]);
    const input = { applicationId, editionId: low.editionId };
    const refused = { ok: false, reason: 'completed-there' };
    expect(await changeLevel(testContext({ actor }), input)).toEqual(refused);
    const coordinator = testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
    expect(await changeLevelOf(coordinator, { ...input, reason: 'Again.' })).toEqual(refused);
    expect(await standingOf(high.editionId)).toEqual({ enrolled: [actor.personId] });
  });

  it('keeps who has a place in both where they are, once one is over', async () => {
    const [low, high] = await twoLevels({ endDays: 20 }, {});
    const actor = await makePerson();
    await enrolIn(actor, low);
    const applicationId = await enrolIn(actor, high);
    expect(await told(actor, high)).toEqual([['here', 'finish'], ['here']]);
    expect(await told(actor, high, days(40))).toEqual([['over'], ['here']]);
    const input = { applicationId, editionId: low.editionId };
    const refused = { ok: false, reason: 'closed' };
    const late = testContext({ actor, now: days(40) });
    expect(await changeLevel(late, input)).toEqual(refused);
    const coordinator = await makePerson({ roles: ['coordinator'] });
    const ctx = testContext({ actor: coordinator, now: days(40) });
    expect(await changeLevelOf(ctx, { ...input, reason: 'Back.' })).toEqual(refused);
    expect(await standingOf(high.editionId)).toEqual({ enrolled: [actor.personId] });
  });

  it('does not hide the level in which one learns', async () => {
    const levels = await makeLevels({ endDays: 20 }, {}, {});
    const [low, high, top] = levels as [MadeLevel, MadeLevel, MadeLevel];
    const actor = await makePerson();
    const own = ({ courseSlug }: MadeLevel, now = NOW) =>
      findOwnLevel(testContext({ actor, now }), courseSlug);
    expect(await own(top)).toBeNull();
    await enrolIn(actor, low);
    expect(await own(top)).toBe(low.courseSlug);
    await enrolIn(actor, high);
    expect(await own(low)).toBe(low.courseSlug);
    expect(await own(top, days(40))).toBe(high.courseSlug);
    await complete(actor, low);
    expect(await own(top)).toBe(high.courseSlug);
    expect(await own(low)).toBe(high.courseSlug);
    await complete(actor, high);
    expect(await own(low)).toBe(low.courseSlug);
  });
});

describe('changing to another level', () => {
  it('is offered to who learns in one of several, and to who left theirs only from where they are', async () => {
    const [low, high] = await twoLevels({}, {});
    const actor = await makePerson();
    const applicationId = await enrolIn(actor, low);
    const ctx = testContext({ actor });
    const may = ({ courseSlug }: MadeLevel, left: boolean) =>
      mayChangeLevel(ctx, { courseSlug, left });
    expect(await may(low, false)).toBe(true);
    await changeLevel(ctx, { applicationId, editionId: high.editionId });
    expect(await may(high, false)).toBe(true);
    expect(await may(low, true)).toBe(true);
    const stranger = testContext({ actor: await makePerson() });
    expect(await mayChangeLevel(stranger, { courseSlug: low.courseSlug, left: true })).toBe(false);
  });

  it('is not where a course is the only level of its series', async () => {
    const [only] = await makeLevels({});
    const actor = await makePerson();
    await enrolIn(actor, only as MadeLevel);
    const courseSlug = only?.courseSlug ?? '';
    expect(await mayChangeLevel(testContext({ actor }), { courseSlug, left: false })).toBe(false);
  });
});

describe('who has the place they waited for, and the one they had', () => {
  /** Waits for the second level, which is full, until who has its only seat gives it up. */
  async function promoted() {
    const [low, high] = await twoLevels({}, { capacity: 1 });
    const [holder, actor] = [await makePerson(), await makePerson()];
    const seat = await enrolIn(holder, high);
    const applicationId = await enrolIn(actor, low);
    const ask = { applicationId, editionId: high.editionId };
    const change = () => changeLevel(testContext({ actor }), ask);
    expect(await change()).toEqual({ ok: true, state: 'waiting' });
    const held = async ({ courseSlug }: MadeLevel = high) => {
      const found = await findLevelsToLeave(testContext({ actor }), courseSlug);
      return found.map(({ applicationId: id, editionId, slug }) => ({ id, editionId, slug }));
    };
    expect(await held()).toEqual([]);
    await withdrawApplication(testContext({ actor: holder }), { applicationId: seat });
    return { low, high, actor, applicationId, change, held };
  }

  it('is shown the old one to give up, from the new, and never the other way', async () => {
    const { low, high, actor, applicationId, change, held } = await promoted();
    const expected = { id: applicationId, editionId: high.editionId, slug: low.courseSlug };
    expect(await held()).toEqual([expected]);
    expect(await held(low)).toEqual([]);
    expect(await told(actor, low)).toEqual([['here'], ['here', 'finish']]);
    expect(await told(actor, high)).toEqual([['here'], ['here']]);
    expect(await change()).toEqual({ ok: true, state: 'enrolled' });
    expect(await standingOf(low.editionId)).toEqual({ moved: [actor.personId] });
    expect(await held()).toEqual([]);
  });

  it('is led there by the one mail of the promotion', async () => {
    const { high, actor } = await promoted();
    const mails = await mailsTo(actor);
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Kakehashi: you have a place in the other level',
    ]);
    expect(mails[0]?.textBody).toContain(`/learn/${high.courseSlug}/level`);
    expect(mails[0]?.textBody).toMatch(/You still have your place in “.+”/u);
  });

  it('is told of the direction in which they asked last', async () => {
    const { low, high, actor, change, held } = await promoted();
    await change();
    const { id } = await applicationOf(actor, high.editionId);
    const back = { applicationId: id, editionId: low.editionId };
    await testDb().update(editions).set({ capacity: 1 }).where(eq(editions.id, low.editionId));
    const holder = await makePerson();
    const seat = await enrolIn(holder, low);
    const ctx = testContext({ actor });
    expect(await changeLevel(ctx, back)).toEqual({ ok: true, state: 'waiting' });
    await withdrawApplication(testContext({ actor: holder }), { applicationId: seat });
    expect(await held(low)).toEqual([{ id, editionId: low.editionId, slug: high.courseSlug }]);
    expect(await held(high)).toEqual([]);
  });

  it('is not asked for a place that they took for itself, completed, or took again since', async () => {
    const { low, high, actor, held } = await promoted();
    const entered = await applicationOf(actor, high.editionId);
    await complete(actor, low);
    expect(await held()).toEqual([]);
    await testDb().update(enrolments).set({ completedAt: null });
    expect(await held()).toHaveLength(1);
    const ctx = testContext({ actor });
    await withdrawApplication(ctx, { applicationId: entered.id });
    await enrolIn(actor, high);
    expect(await held()).toEqual([]);
    expect(await told(actor, high)).toEqual([['here', 'finish'], ['here']]);
    const other = await promoted();
    await withdrawApplication(testContext({ actor: other.actor }), other);
    await enrolIn(other.actor, other.low);
    expect(await other.held()).toEqual([]);
  });
});

describe('a coordinator’s change of level', () => {
  const reason = 'The level fits better.';
  const coordinator = async () =>
    testContext({ actor: await makePerson({ roles: ['coordinator'] }) });

  /** Has asked for the second level, which needs approval, and waits. */
  async function asker(part: Parameters<typeof makeLevels>[0] = {}) {
    const [low, high] = await twoLevels({}, { approval: 'organisation', ...part });
    const actor = await makePerson();
    const applicationId = await enrolIn(actor, low);
    const input = { applicationId, editionId: high.editionId };
    const asked = await changeLevel(testContext({ actor }), input);
    expect(asked).toEqual({ ok: true, state: 'awaiting-approval' });
    return { low, high, actor, input: { ...input, reason } };
  }

  const auditsOf = (applicationId: string) =>
    testDb()
      .select({ body: auditBodies.body })
      .from(auditEntries)
      .innerJoin(auditBodies, eq(auditBodies.entryId, auditEntries.id))
      .where(eq(auditEntries.objectId, applicationId));

  it('approves what the person has asked for already, tells them why, and is audited', async () => {
    const { low, high, actor, input } = await asker();
    const ctx = await coordinator();
    const asked = {
      personId: actor.personId,
      courseSlug: low.courseSlug,
      by: 'coordinator',
    } as const;
    const [, view] = await loadLevelViews(ctx, asked);
    expect(view?.choices.map(({ outcome }) => outcome)).toEqual(['move']);
    expect(await told(actor, low)).toEqual([['here'], [null, 'asked']]);
    expect(await changeLevelOf(ctx, input)).toEqual({ ok: true, state: 'enrolled' });
    expect(await changeLevelOf(ctx, input)).toEqual({ ok: true, state: 'enrolled' });
    expect(await standingOf(low.editionId)).toEqual({ moved: [actor.personId] });
    expect(await standingOf(high.editionId)).toEqual({ enrolled: [actor.personId] });
    const mails = await mailsTo(actor);
    expect(mails.map(({ subject }) => subject)).toEqual(['Kakehashi: your level has changed']);
    expect(mails[0]?.textBody).toContain(reason);
    expect(await auditsOf(input.applicationId)).toMatchObject([
      { body: { to: high.editionId, state: 'enrolled', reason } },
    ]);
  });

  it('puts who has asked already onto the waiting list of a full level, with their number', async () => {
    const { low, high, actor, input } = await asker({ capacity: 1 });
    const first = await applicationOf(actor, high.editionId);
    const other = await makePerson();
    await applyForEdition(testContext({ actor: other }), high);
    const { id } = await applicationOf(other, high.editionId);
    const ctx = await coordinator();
    await decideApplication(ctx, { applicationId: id, approve: true, reason: '' });
    for (let press = 0; press < 2; press += 1) {
      expect(await changeLevelOf(ctx, input)).toEqual({ ok: true, state: 'waiting' });
    }
    expect(await standingOf(low.editionId)).toEqual({ enrolled: [actor.personId] });
    expect(await applicationOf(actor, high.editionId)).toMatchObject({
      ...{ state: 'waiting', ticket: first.ticket },
    });
    expect(await mailsTo(actor)).toHaveLength(1);
    expect(await auditsOf(input.applicationId)).toHaveLength(1);
  });

  it('leaves to the learner nothing but to wait for the approval', async () => {
    const { low, high, actor, input } = await asker();
    const again = await changeLevel(testContext({ actor }), input);
    expect(again).toEqual({ ok: true, state: 'awaiting-approval' });
    expect((await standingOf(high.editionId)).enrolled).toBeUndefined();
    expect(await standingOf(low.editionId)).toEqual({ enrolled: [actor.personId] });
  });
});

it('who has lost the place to which they moved is not told that they are moved', async () => {
  const [low, high] = await twoLevels({}, {});
  const actor = await makePerson();
  const applicationId = await enrolIn(actor, low);
  const ctx = testContext({ actor });
  const input = { applicationId, editionId: high.editionId };
  expect(await changeLevel(ctx, input)).toEqual({ ok: true, state: 'enrolled' });
  const entered = await applicationOf(actor, high.editionId);
  const coordinator = testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
  await removeApplication(coordinator, { applicationId: entered.id, reason: 'Left.' });
  const refused = { ok: false, reason: 'not-enrolled' };
  expect(await changeLevel(ctx, input)).toEqual(refused);
  expect(await changeLevelOf(coordinator, { ...input, reason: 'Back.' })).toEqual(refused);
  expect((await standingOf(high.editionId)).enrolled).toBeUndefined();
});
