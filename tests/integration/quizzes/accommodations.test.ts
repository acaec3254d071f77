import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import {
  accommodationPersons,
  accommodations,
  attempts,
  auditBodies,
  auditEntries,
  enrolments,
  extensions,
  outboxJobs,
  ROLES,
} from '#db/schema/index.ts';
import { applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import {
  countAllowance,
  giveAllowance,
  readAllowance,
} from '#app/features/enrolments/allowance.server.ts';
import {
  countAccommodated,
  giveAccommodation,
} from '#app/features/enrolments/give-accommodation.server.ts';
import { listExtensions } from '#app/features/enrolments/extensions.server.ts';
import { loadGivenTime } from '#app/features/enrolments/given-time.server.ts';
import { undoExtension } from '#app/features/enrolments/undo-extension.server.ts';
import { findItem } from '#app/features/courses/exports.ts';
import { refreshTimes } from '#app/features/quizzes/refresh-times.server.ts';
import { checkUpStartView } from '#app/features/quizzes/start-view.server.ts';
import { startAttempt } from '#app/features/quizzes/start-attempt.server.ts';
import { submitDueAttempts } from '#app/features/quizzes/submit-due-attempts.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { stateOf, submitInTime, type Learner } from '#tests/factories/learners.ts';
import { makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { makeRuledCourse, makeRuledLearner, TEST } from '#tests/factories/timed-attempts.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const MINUTE = 60_000;
const after = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);
const coordinator = async (minutes = 0) => ({
  ...testContext({ actor: await makePerson({ roles: ['coordinator'] }) }),
  now: after(minutes),
});
const timed = async () => makeRuledLearner(await makeRuledCourse('{ duration: 20, attempts: 1 }'));
const at = (learner: Learner, minutes: number) => ({ ...learner.ctx, now: after(minutes) });

const begin = async (learner: Learner, minutes = 0) => {
  const asked = { courseSlug: learner.slug, itemSlug: TEST };
  const started = await startAttempt(at(learner, minutes), asked);
  if (!started.ok) throw new Error(started.reason);
  return started.attemptId;
};
const endsOf = async (attemptId: string) => {
  const [row] = await testDb().select().from(attempts).where(eq(attempts.id, attemptId));
  return row?.endsAt;
};
const told = async (learner: Learner, minutes = 0) => {
  const state = await stateOf(learner);
  const item = findItem(state.outline, TEST);
  if (!item) throw new Error('no check-up');
  return (await checkUpStartView(at(learner, minutes), state, item)).rules;
};
const editionOf = async ({ enrolmentId }: Learner) => {
  const [row] = await testDb().select().from(enrolments).where(eq(enrolments.id, enrolmentId));
  return row?.editionId ?? '';
};
async function work() {
  const jobs = await testDb().select().from(outboxJobs).where(eq(outboxJobs.kind, 'attempt-times'));
  for (const job of jobs) await refreshTimes(testContext({ actor: null }), job as never);
}
const toPerson = (learner: Learner) => ({
  ...{ scopeKind: 'person' as const, scopeId: learner.actor.personId, reason: 'Low vision' },
});
const HALF_AGAIN = { durationPercent: 150, extraAttempts: 0 };
const ONE_MORE = { durationPercent: undefined, extraAttempts: 1 };
const BARE = { editionId: undefined, itemSlug: undefined };

describe('more working time', () => {
  it('is told before the start, is had by what is open, and ends it when taken back, but not before now', async () => {
    const learner = await timed();
    const attemptId = await begin(learner);
    expect(await endsOf(attemptId)).toEqual(after(20));
    const given = await giveAccommodation(await coordinator(5), {
      ...{ ...toPerson(learner), ...HALF_AGAIN, ...BARE },
    });
    const extensionId = given.ok ? given.accommodationId : '';
    await work();
    expect(await endsOf(attemptId)).toEqual(after(30));
    expect(await told(learner, 10)).toMatchObject({
      ...{ durationMinutes: 30, eased: { usualMinutes: 20, percent: 150 } },
      endsAt: after(30).toISOString(),
    });
    await undoExtension(await coordinator(25), { extensionId });
    await work();
    expect(await endsOf(attemptId)).toEqual(after(25));
    const sweep = (minutes: number) =>
      submitDueAttempts({ ...testContext({ actor: null }), now: after(minutes) });
    expect(await sweep(29)).toBe(0);
    expect(await sweep(30)).toBe(1);
    expect(await told(learner, 40)).toMatchObject({ eased: null, attemptsLeft: 0 });
  });

  it('of a person holds for what they enrol in later', async () => {
    const [learner, slug] = [await timed(), await makeRuledCourse('{ duration: 30 }')];
    await giveAccommodation(await coordinator(), {
      ...{ ...toPerson(learner), ...HALF_AGAIN, ...BARE },
    });
    const applied = await applyForEdition(learner.ctx, { courseSlug: slug });
    const enrolmentId = (applied.ok && applied.enrolmentId) || '';
    expect(await loadGivenTime(learner.ctx, enrolmentId)).toMatchObject({
      accommodations: [{ durationPercent: 150, itemSlug: null, undoneAt: null }],
    });
  });

  it('of an organisation is for those in post there and below, and nobody else', async () => {
    const [inside, outside] = [await timed(), await timed()];
    const host = await makeOrganisation();
    const below = await makeOrganisation({ parentId: host });
    await makeAppointment({ personId: inside.actor.personId, organisationId: below });
    const given = await giveAccommodation(await coordinator(), {
      ...{ scopeKind: 'organisation', scopeId: host, reason: 'A slow line' },
      ...{ ...HALF_AGAIN, ...BARE },
    });
    expect(given).toMatchObject({ ok: true, people: 1 });
    expect(await told(inside)).toMatchObject({ durationMinutes: 30 });
    expect(await told(outside)).toMatchObject({ durationMinutes: 20, eased: null });
  });
});

describe('more attempts', () => {
  it('at one quiz of an edition let everyone there take it once more, until they are taken back', async () => {
    const learner = await timed();
    await submitInTime(learner, await begin(learner));
    await expect(begin(learner, 10)).rejects.toThrow('no-attempts-left');
    const editionId = await editionOf(learner);
    const given = await giveAccommodation(await coordinator(), {
      ...{ scopeKind: 'edition', scopeId: editionId, reason: 'The sound was broken' },
      ...{ ...ONE_MORE, editionId: undefined, itemSlug: TEST },
    });
    expect(given).toMatchObject({ ok: true, people: 1 });
    expect(await testDb().$count(accommodationPersons)).toBe(0);
    expect(await told(learner, 10)).toMatchObject({
      attempts: 2,
      usualAttempts: 1,
      attemptsLeft: 1,
    });
    await undoExtension(await coordinator(), {
      extensionId: given.ok ? given.accommodationId : '',
    });
    await expect(begin(learner, 10)).rejects.toThrow('no-attempts-left');
  });

  it('at another quiz or in another edition are none here', async () => {
    const [learner, other] = [await timed(), await timed()];
    const editionId = await editionOf(other);
    await giveAccommodation(await coordinator(), {
      ...{ scopeKind: 'edition', scopeId: editionId, reason: 'Sound' },
      ...{ ...ONE_MORE, ...BARE },
    });
    await giveAccommodation(await coordinator(), {
      ...{ ...toPerson(learner), ...ONE_MORE },
      ...{ editionId: await editionOf(learner), itemSlug: 'k1-vowels-check-up' },
    });
    expect(await told(learner)).toMatchObject({ attempts: 1, usualAttempts: null });
  });
});

describe('an accommodation', () => {
  it('is given once by its id, and is on record without its reason', async () => {
    const learner = await timed();
    const ctx = await coordinator();
    const fields = { ...toPerson(learner), ...HALF_AGAIN, ...BARE, id: uuidv7() };
    for (const _ of [1, 2]) {
      expect(await giveAccommodation(ctx, fields)).toMatchObject({ ok: true, people: 1 });
    }
    expect(await testDb().$count(accommodations)).toBe(1);
    await undoExtension(ctx, { extensionId: fields.id });
    await undoExtension(ctx, { extensionId: fields.id });
    const entries = await testDb()
      .select({ action: auditEntries.action, body: auditBodies.body })
      .from(auditEntries)
      .leftJoin(auditBodies, eq(auditBodies.entryId, auditEntries.id))
      .where(eq(auditEntries.objectId, fields.id));
    expect(entries.map(({ action }) => action).sort()).toEqual([
      'accommodation-given',
      'accommodation-undone',
    ]);
    expect(JSON.stringify(entries)).not.toContain('Low vision');
  });

  it('is refused for everybody but coordinators, to give, count, list and undo', async () => {
    const learner = await timed();
    const fields = { ...toPerson(learner), ...HALF_AGAIN, ...BARE };
    for (const role of ROLES.filter((one) => one !== 'coordinator')) {
      const ctx = testContext({ actor: await makePerson({ roles: [role] }) });
      await expect(giveAccommodation(ctx, fields)).rejects.toThrow('forbidden');
      await expect(countAccommodated(ctx, fields)).rejects.toThrow('forbidden');
      await expect(listExtensions(ctx)).rejects.toThrow('forbidden');
      await expect(undoExtension(ctx, { extensionId: uuidv7() })).rejects.toThrow('forbidden');
    }
  });

  it('is refused for nobody, and for a quiz that is not of the course', async () => {
    const ctx = await coordinator();
    const learner = await timed();
    const fields = { ...HALF_AGAIN, ...BARE, reason: 'x' };
    const nobody = { scopeKind: 'person', scopeId: uuidv7() } as const;
    expect(await giveAccommodation(ctx, { ...fields, ...nobody })).toEqual({
      ...{ ok: false, reason: 'nobody' },
    });
    const elsewhere = { editionId: await editionOf(learner), itemSlug: 'no-such-test' };
    const attempt = giveAccommodation(ctx, { ...fields, ...toPerson(learner), ...elsewhere });
    await expect(attempt).rejects.toThrow('not-found');
    await expect(undoExtension(ctx, { extensionId: uuidv7() })).rejects.toThrow('not-found');
  });
});

describe('one act', () => {
  const form = (learner: Learner) => ({
    ...{ scopeKind: 'person', scopeId: learner.actor.personId, id: uuidv7() },
    ...{ hours: '48', fromOn: '2031-07-01', untilOn: '2031-07-31', reason: '台風' },
    ...{ durationPercent: '150', extraAttempts: '', quizzes: '', privateReason: '弱視' },
  });

  it('gives time on dates and at quizzes, and is undone as one', async () => {
    const learner = await timed();
    const ctx = await coordinator();
    const typed = form(learner);
    const read = readAllowance(typed);
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    expect(await countAllowance(ctx, read.value)).toEqual({ enrolments: 1, people: 1 });
    expect(await giveAllowance(ctx, read.value)).toEqual({ ok: true });
    expect(await listExtensions(ctx)).toMatchObject([
      {
        ...{ id: typed.id, undoneAt: null, dates: { hours: 48, reason: '台風', enrolments: 1 } },
        quizzes: {
          percent: 150,
          attempts: 0,
          edition: null,
          item: null,
          reason: '弱視',
          people: 1,
        },
      },
    ]);
    await undoExtension(ctx, { extensionId: typed.id });
    expect((await listExtensions(ctx))[0]?.undoneAt).toBe(NOW.toISOString());
    expect((await testDb().select().from(extensions))[0]?.undoneAt).toEqual(NOW);
    expect((await testDb().select().from(accommodations))[0]?.undoneAt).toEqual(NOW);
  });

  it('gives nothing where one part reaches nobody', async () => {
    const learner = await timed();
    const ctx = await coordinator();
    const { personId } = learner.actor;
    await testDb()
      .update(enrolments)
      .set({ withdrawnAt: NOW })
      .where(eq(enrolments.personId, personId));
    const read = readAllowance(form(learner));
    if (!read.ok) throw new Error('not read');
    expect(await countAllowance(ctx, read.value)).toBeNull();
    const quizzesFirst = await giveAllowance(ctx, read.value);
    expect(quizzesFirst).toEqual({ ok: false, reason: 'nobody' });
    expect(await testDb().$count(accommodations)).toBe(0);
  });

  it('says what is wrong beside its field, and that it is empty', async () => {
    const learner = await timed();
    const faultsOf = (parts: Record<string, string>) => {
      const read = readAllowance({ ...form(learner), ...parts });
      return read.ok ? {} : read.faults;
    };
    const noDates = { hours: '', fromOn: '', untilOn: '', reason: '' };
    const noQuizzes = { durationPercent: '', privateReason: '' };
    expect(faultsOf({ ...noDates, ...noQuizzes })).toEqual({ form: 'nothing' });
    expect(faultsOf(noDates)).toEqual({});
    expect(faultsOf(noQuizzes)).toEqual({});
    expect(faultsOf({ durationPercent: '400' })).toEqual({ durationPercent: 'percent' });
    expect(faultsOf({ extraAttempts: '11' })).toEqual({ extraAttempts: 'attempts' });
    expect(faultsOf({ privateReason: '' })).toEqual({ privateReason: 'required' });
    expect(faultsOf({ durationPercent: '' })).toEqual({ durationPercent: 'timeOrAttempts' });
    expect(faultsOf({ hours: '' })).toHaveProperty('hours');
  });
});
