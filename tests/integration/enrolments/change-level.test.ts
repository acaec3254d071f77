import { and, asc, eq, like } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import {
  applicationChanges,
  auditBodies,
  auditEntries,
  enrolments,
  itemProgress,
  learningEvents,
  notices,
} from '#db/schema/index.ts';
import { applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import { changeLevel, changeLevelOf } from '#app/features/enrolments/change-level.server.ts';
import { loadLevelViews } from '#app/features/enrolments/level-views.server.ts';
import { withdrawApplication } from '#app/features/enrolments/withdraw-application.server.ts';
import { editionRow, standingOf } from '#tests/factories/editions.ts';
import { applicationOf, enrolIn, enrolmentOf, makeLevels } from '#tests/factories/levels.ts';
import { makePerson } from '#tests/factories/people.ts';
import { mailsTo } from '#tests/factories/told.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const DAY_MS = 86_400_000;
const days = (count: number) => new Date(NOW.getTime() + count * DAY_MS);

/** Somebody who learns in the first level; the second is as `parts` say. */
async function learner(...parts: Parameters<typeof makeLevels>) {
  const levels = await makeLevels(...parts);
  const [low, high] = levels as [(typeof levels)[number], (typeof levels)[number]];
  const actor = await makePerson();
  const applicationId = await enrolIn(actor, low);
  const change = (to = high.editionId, at = NOW) =>
    changeLevel(testContext({ actor, now: at }), { applicationId, editionId: to });
  /** What the page says of each edition of the second level that it offers. */
  const told = async (at = NOW) => {
    const asked = { personId: actor.personId, courseSlug: low.courseSlug, by: 'self' } as const;
    const views = await loadLevelViews(testContext({ actor, now: at }), asked);
    return views.flatMap(({ choices }) => choices.map(({ outcome }) => outcome));
  };
  return { low, high, actor, applicationId, change, told };
}

const seatsOf = async (editionId: string) => (await editionRow(editionId)).seatsTaken;
const changesOf = (applicationId: string) =>
  testDb()
    .select({
      ...{ state: applicationChanges.state, cause: applicationChanges.cause },
      other: applicationChanges.otherEditionId,
    })
    .from(applicationChanges)
    .where(eq(applicationChanges.applicationId, applicationId))
    .orderBy(asc(applicationChanges.id));
const progressOf = (enrolmentId: string) =>
  testDb().select().from(itemProgress).where(eq(itemProgress.enrolmentId, enrolmentId));

describe('who changes level by themselves', () => {
  it('moves to the other, whose step in both histories says whence and where', async () => {
    const { low, high, actor, applicationId, change, told } = await learner({}, {});
    expect(await told()).toEqual(['move']);
    expect(await change()).toEqual({ ok: true, state: 'enrolled' });
    expect(await standingOf(low.editionId)).toEqual({ moved: [actor.personId] });
    expect(await standingOf(high.editionId)).toEqual({ enrolled: [actor.personId] });
    expect([await seatsOf(low.editionId), await seatsOf(high.editionId)]).toEqual([0, 1]);
    const left = await enrolmentOf(actor, low.editionId);
    expect(left).toMatchObject({ withdrawnAt: NOW, movedTo: high.editionId });
    expect(await changesOf(applicationId)).toEqual([
      { state: 'enrolled', cause: 'applied', other: null },
      { state: 'moved', cause: 'level-changed', other: high.editionId },
    ]);
    const entered = await applicationOf(actor, high.editionId);
    expect(entered).toMatchObject({ route: 'self', nominatedBy: null });
    expect(await changesOf(entered.id)).toEqual([
      { state: 'enrolled', cause: 'level-changed', other: low.editionId },
    ]);
    const kinds = await testDb()
      .select({ kind: learningEvents.kind })
      .from(learningEvents)
      .where(eq(learningEvents.enrolmentId, left.id))
      .orderBy(asc(learningEvents.id));
    expect(kinds.map(({ kind }) => kind)).toEqual(['enrolled', 'moved']);
  });

  it('changes nothing by pressing again, and hears of it once', async () => {
    const { low, high, actor, applicationId, change } = await learner({}, {});
    await change();
    expect(await change()).toEqual({ ok: true, state: 'enrolled' });
    expect(await changesOf(applicationId)).toHaveLength(2);
    expect([await seatsOf(low.editionId), await seatsOf(high.editionId)]).toEqual([0, 1]);
    const mails = await mailsTo(actor);
    expect(mails).toHaveLength(1);
    expect(await withdrawApplication(testContext({ actor }), { applicationId })).toEqual({
      ok: true,
    });
    expect((await applicationOf(actor, low.editionId)).state).toBe('moved');
  });

  it('keeps what they did in both, and goes on where they were when they come back', async () => {
    const { low, high, actor, change } = await learner({ paceWeeks: 8 }, { paceWeeks: 8 });
    const left = await enrolmentOf(actor, low.editionId);
    await testDb().insert(itemProgress).values({
      enrolmentId: left.id,
      itemSlug: 'k1',
      submissions: 2,
      completedAt: NOW,
      completedBy: 'check-up',
    });
    const before = await progressOf(left.id);
    await change();
    expect(await progressOf(left.id)).toEqual(before);
    const entered = await enrolmentOf(actor, high.editionId);
    expect(entered.anchorAt).toEqual(days(10));
    const back = { applicationId: (await applicationOf(actor, high.editionId)).id };
    const now = days(5);
    const returned = await changeLevel(testContext({ actor, now }), {
      ...back,
      editionId: low.editionId,
    });
    expect(returned).toEqual({ ok: true, state: 'enrolled' });
    const again = await enrolmentOf(actor, low.editionId);
    expect(again).toMatchObject({ id: left.id, withdrawnAt: null, movedTo: null, pacedAt: null });
    expect(await progressOf(left.id)).toEqual(before);
    expect(await enrolmentOf(actor, high.editionId)).toMatchObject({ movedTo: low.editionId });
    expect(await testDb().$count(enrolments, eq(enrolments.personId, actor.personId))).toBe(2);
    // Going forth once more is another event, and told as such.
    expect(await change(high.editionId, days(6))).toEqual({ ok: true, state: 'enrolled' });
    const told = and(eq(notices.personId, actor.personId), like(notices.dedupeKey, 'level:%'));
    expect(await testDb().$count(notices, told)).toBe(3);
  });

  it('has the pace of who joins on that day when they come back after the first one', async () => {
    const { low, high, actor } = await learner(
      { paceWeeks: 8, anchorAt: days(-30), enrolOpenDays: null, enrolCloseDays: null },
      {},
    );
    const there = { applicationId: (await applicationOf(actor, low.editionId)).id };
    await changeLevel(testContext({ actor }), { ...there, editionId: high.editionId });
    const { id } = await applicationOf(actor, high.editionId);
    const now = days(20);
    await changeLevel(testContext({ actor, now }), { applicationId: id, editionId: low.editionId });
    expect((await enrolmentOf(actor, low.editionId)).anchorAt).toEqual(now);
  });

  it('leaves a seat that goes once to who waits longest, who is told', async () => {
    const { low, actor, change } = await learner({ capacity: 1 }, {});
    const [first, second] = [await makePerson(), await makePerson()];
    for (const waiting of [first, second]) {
      await applyForEdition(testContext({ actor: waiting }), low);
    }
    await change();
    await change();
    expect(await standingOf(low.editionId)).toEqual({
      ...{ moved: [actor.personId], enrolled: [first.personId], waiting: [second.personId] },
    });
    expect(await mailsTo(first)).toHaveLength(1);
    expect(await mailsTo(second)).toHaveLength(0);
  });

  it.each<[string, Parameters<typeof makeLevels>[0], string]>([
    ['is full', { capacity: 1 }, 'waiting'],
    ['needs approval', { approval: 'coordinator' }, 'awaiting-approval'],
    [
      'is drawn by lot',
      {
        ...{ allocation: 'lottery', capacity: 2 },
        ...{ lotterySeed: 'seed', lotteryCommitment: 'digest' },
      },
      'in-lottery',
    ],
  ])('waits for a level that %s and keeps the place they have', async (_, part, state) => {
    const { low, high, actor, change, told } = await learner({}, part);
    if (state === 'waiting') await enrolIn(await makePerson(), high);
    const outcome = {
      waiting: 'waiting',
      'awaiting-approval': 'approval',
      'in-lottery': 'lottery',
    };
    expect(await told()).toEqual([outcome[state as keyof typeof outcome]]);
    expect(await change()).toEqual({ ok: true, state });
    expect(await change()).toEqual({ ok: true, state });
    expect(await told()).toEqual(['asked']);
    expect(await standingOf(low.editionId)).toEqual({ enrolled: [actor.personId] });
    expect((await standingOf(high.editionId))[state]).toEqual([actor.personId]);
    expect(await mailsTo(actor)).toHaveLength(0);
  });

  it('gives the first place up by asking again, once they have both, whatever the window says', async () => {
    const { low, high, actor, change, told } = await learner({}, { capacity: 1 });
    const other = await makePerson();
    const seat = await enrolIn(other, high);
    await change();
    await withdrawApplication(testContext({ actor: other }), { applicationId: seat });
    expect((await standingOf(high.editionId)).enrolled).toEqual([actor.personId]);
    expect((await standingOf(low.editionId)).enrolled).toEqual([actor.personId]);
    expect(await told(days(30))).toEqual(['finish']);
    expect(await change(high.editionId, days(30))).toEqual({ ok: true, state: 'enrolled' });
    expect(await standingOf(low.editionId)).toEqual({ moved: [actor.personId] });
    expect(await seatsOf(high.editionId)).toBe(1);
  });

  it.each([
    ['closed', { enrolCloseDays: -15 }],
    ['closed', { enrolOpenDays: 0 }],
    ['closed', { selfEntry: false }],
    ['closed', { archivedAt: NOW }],
    ['not-in-audience', { audience: { version: 1, roles: ['staff'] } }],
  ])('is refused as %s for an edition with %j', async (reason, part) => {
    const { low, high, actor, change, told } = await learner({}, part);
    expect(await told()).toEqual([]);
    expect(await change()).toEqual({ ok: false, reason });
    expect(await standingOf(low.editionId)).toEqual({ enrolled: [actor.personId] });
    expect(await standingOf(high.editionId)).toEqual({});
  });

  it('is refused across series, within one course, after the end, and without a place', async () => {
    const { low, actor, applicationId, change } = await learner({}, {});
    const [foreign] = await makeLevels({});
    expect(await change(foreign?.editionId)).toEqual({ ok: false, reason: 'other-series' });
    expect(await change(low.editionId)).toEqual({ ok: false, reason: 'other-series' });
    const own = eq(enrolments.id, (await enrolmentOf(actor, low.editionId)).id);
    await testDb().update(enrolments).set({ completedAt: NOW }).where(own);
    expect(await change()).toEqual({ ok: false, reason: 'completed' });
    await testDb().update(enrolments).set({ completedAt: null }).where(own);
    await withdrawApplication(testContext({ actor }), { applicationId });
    expect(await change()).toEqual({ ok: false, reason: 'not-enrolled' });
  });

  it('finds neither the enrolment of another nor an edition that is a draft', async () => {
    const { high, applicationId, change } = await learner({}, {});
    for (const role of ['participant', 'coordinator', 'supervisor', 'trainer'] as const) {
      const other = testContext({ actor: await makePerson({ roles: [role] }) });
      const asked = changeLevel(other, { applicationId, editionId: high.editionId });
      await expect(asked).rejects.toMatchObject({ code: 'not-found' });
    }
    const draft = await learner({}, { publishedAt: null });
    await expect(draft.change()).rejects.toMatchObject({ code: 'not-found' });
    await expect(change('unknown')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('who is brought to another level by a coordinator', () => {
  const input = (applicationId: string, editionId: string) => ({
    ...{ applicationId, editionId, reason: 'The level fits better.' },
  });
  const coordinator = async () =>
    testContext({ actor: await makePerson({ roles: ['coordinator'] }) });

  it('moves whatever the window, audience and approval are, is told why, and it is audited', async () => {
    const { low, high, actor, applicationId } = await learner(
      {},
      {
        ...{ enrolCloseDays: -15, approval: 'organisation', selfEntry: false },
        audience: { version: 1, roles: ['staff'] },
      },
    );
    const ctx = await coordinator();
    const asked = input(applicationId, high.editionId);
    expect(await changeLevelOf(ctx, asked)).toEqual({ ok: true, state: 'enrolled' });
    expect(await changeLevelOf(ctx, asked)).toEqual({ ok: true, state: 'enrolled' });
    expect(await standingOf(low.editionId)).toEqual({ moved: [actor.personId] });
    const mails = await mailsTo(actor);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.textBody).toContain('The level fits better.');
    const entries = await testDb()
      .select({ action: auditEntries.action, body: auditBodies.body })
      .from(auditEntries)
      .innerJoin(auditBodies, eq(auditBodies.entryId, auditEntries.id))
      .where(eq(auditEntries.objectId, applicationId));
    expect(entries).toMatchObject([{ action: 'level-changed', body: { to: high.editionId } }]);
  });

  it('waits where it is full, keeps the place, and is told so once', async () => {
    const { low, high, actor, applicationId } = await learner({}, { capacity: 1 });
    await enrolIn(await makePerson(), high);
    const ctx = await coordinator();
    const asked = input(applicationId, high.editionId);
    expect(await changeLevelOf(ctx, asked)).toEqual({ ok: true, state: 'waiting' });
    expect(await changeLevelOf(ctx, asked)).toEqual({ ok: true, state: 'waiting' });
    expect(await standingOf(low.editionId)).toEqual({ enrolled: [actor.personId] });
    expect(await mailsTo(actor)).toHaveLength(1);
  });

  it('is refused for an edition that is archived, and for every other role', async () => {
    const { high, applicationId } = await learner({}, { archivedAt: NOW });
    const asked = input(applicationId, high.editionId);
    expect(await changeLevelOf(await coordinator(), asked)).toEqual({
      ok: false,
      reason: 'closed',
    });
    for (const role of ['participant', 'supervisor', 'advisor', 'trainer', 'staff'] as const) {
      const ctx = testContext({ actor: await makePerson({ roles: [role] }) });
      await expect(changeLevelOf(ctx, asked)).rejects.toMatchObject({ code: 'forbidden' });
    }
  });
});
