import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import {
  type editions,
  auditEntries,
  enrolments,
  itemDueDates,
  outboxJobs,
  persons,
  ROLES,
} from '#db/schema/index.ts';
import { registerFollowers } from '#app/composition/register.server.ts';
import { applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import { typedOfEdition } from '#app/features/enrolments/edition-columns.server.ts';
import { loadEditionPage } from '#app/features/enrolments/edition-page.server.ts';
import { saveEdition } from '#app/features/enrolments/save-edition.server.ts';
import { withdrawApplication } from '#app/features/enrolments/withdraw-application.server.ts';
import { editionSchema, type EditionTyped } from '#app/features/enrolments/schema.ts';
import {
  countExtended,
  extendDeadlines,
} from '#app/features/enrolments/extend-deadlines.server.ts';
import { undoExtension } from '#app/features/enrolments/undo-extension.server.ts';
import { listExtensions } from '#app/features/enrolments/extensions.server.ts';
import {
  extensionSchema,
  type ExtensionFields,
} from '#app/features/enrolments/extension-schema.server.ts';
import { paceRefresh, refreshUnpaced } from '#app/features/progress/refresh-pace.server.ts';
import { rebuildProgress } from '#app/features/progress/rebuild-progress.server.ts';
import { recordView } from '#app/features/progress/record-view.server.ts';
import { answerByKey } from '#app/features/quizzes/answer-by-key.server.ts';
import { startAttempt } from '#app/features/quizzes/start-attempt.server.ts';
import { submitAttempt } from '#app/features/quizzes/submit-attempt.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { editionRow, makeEdition } from '#tests/factories/editions.ts';
import { grantOn, makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { mailsTo } from '#tests/factories/told.ts';
import { makePerson } from '#tests/factories/people.ts';
import { applicationOf } from '#tests/factories/levels.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const anyone = () => testContext({ actor: null });
const coordinator = async () =>
  testContext({ actor: await makePerson({ roles: ['coordinator'] }) });

async function paced(parts: Partial<typeof editions.$inferInsert> = {}) {
  giveSettings();
  registerFollowers();
  const edition = await makeEdition({ paceWeeks: 3, anchorAt: NOW, enrolCloseDays: 30, ...parts });
  const actor = await makePerson();
  const applied = await applyForEdition(testContext({ actor }), edition);
  const enrolmentId = (applied.ok && applied.enrolmentId) || '';
  await refreshUnpaced(anyone());
  return { ...edition, actor, enrolmentId };
}

const rowOf = async (enrolmentId: string) => {
  const [row] = await testDb().select().from(enrolments).where(eq(enrolments.id, enrolmentId));
  if (!row) throw new Error('no enrolment');
  return row;
};
const dueOf = async (enrolmentId: string) => (await rowOf(enrolmentId)).nextDueAt?.toISOString();
/** What the worker does with the jobs of extensions. */
async function work() {
  const jobs = await testDb().select().from(outboxJobs).where(eq(outboxJobs.kind, 'pace-refresh'));
  for (const job of jobs) await paceRefresh(anyone(), job as never);
}
const give = (parts: Partial<Record<keyof ExtensionFields | 'fromOn' | 'untilOn', unknown>>) =>
  extensionSchema.parse({
    ...{ hours: 48, reason: '台風', fromOn: '2031-07-01', untilOn: '2031-07-31' },
    ...parts,
  });

it('a coordinator gives an edition a pace, changes it and takes it away', async () => {
  const ctx = await coordinator();
  const { editionId } = await makeEdition();
  const typed = typedOfEdition(await editionRow(editionId));
  const [nameJa, nameEn] = ['7月期', 'July'];
  const save = async (parts: Partial<EditionTyped>) => {
    const filled = { ...typed, nameJa, nameEn, fiscalYear: '2031', term: 'july', ...parts };
    const fields = editionSchema.parse(filled);
    await saveEdition(ctx, { editionId, fields, audience: { version: 1 } });
    const row = await editionRow(editionId);
    const { paceWeeks, paceFrom } = typedOfEdition(row);
    expect([String(row.paceWeeks ?? ''), row.paceFrom]).toEqual([paceWeeks, paceFrom]);
    const page = await loadEditionPage(ctx, { editionId, locale: 'en' });
    return { ...page.pace, changed: page.acts[0]?.changed };
  };
  expect(await save({ paceWeeks: '12', paceFrom: 'arrival' })).toMatchObject({
    ...{ paceWeeks: 12, paceFrom: 'arrival' },
    changed: expect.arrayContaining(['paceWeeks', 'paceFrom']) as string[],
  });
  expect(await save({ paceWeeks: '', paceFrom: '' })).toMatchObject({
    ...{ paceWeeks: null, paceFrom: 'start' },
  });
});

async function moveFirstDay(ctx: Context, editionId: string, startsOn: string) {
  const named = { nameJa: '7月期', nameEn: 'July', fiscalYear: '2031', term: 'july' };
  const typed = { ...typedOfEdition(await editionRow(editionId)), ...named, startsOn };
  const days = { opensOn: '2031-06-20', closesOn: '', endsOn: '', accessEndsOn: '' };
  const fields = editionSchema.parse({ ...typed, ...days });
  const saved = await saveEdition(ctx, { editionId, fields, audience: { version: 1 } });
  expect(saved).toMatchObject({ ok: true });
}

describe('the pace of an enrolment', () => {
  it('says when the next item is due, and moves on when one is done', async () => {
    const { actor, courseSlug, enrolmentId } = await paced();
    const before = await rowOf(enrolmentId);
    expect(before).toMatchObject({ itemsDone: 0, lastActiveAt: null });
    expect(before.itemsTotal).toBeGreaterThan(2);
    // 1 July 2031 begins in the week of the JLPT: the plan begins after it.
    expect(before.nextDueAt?.toISOString()).toBe('2031-07-15T14:59:59.000Z');
    const ctx = testContext({ actor });
    await recordView(ctx, { enrolmentId, itemSlug: 'k1-vowels' });
    const started = await startAttempt(ctx, { courseSlug, itemSlug: 'k1-vowels-check-up' });
    const attemptId = started.ok ? started.attemptId : '';
    await answerByKey(ctx, attemptId);
    await submitAttempt(ctx, { attemptId, submissionKey: uuidv7() });
    const after = await rowOf(enrolmentId);
    expect(after).toMatchObject({ itemsDone: 1, lastActiveAt: NOW });
    await testDb()
      .update(enrolments)
      .set({ itemsDone: 0, lastActiveAt: null, nextDueAt: null })
      .where(eq(enrolments.id, enrolmentId));
    await rebuildProgress(anyone());
    expect(await rowOf(enrolmentId)).toEqual(after);
  });

  it('towards arrival waits for its day and follows it', async () => {
    const { actor, enrolmentId } = await paced({ paceFrom: 'arrival', paceWeeks: 2 });
    expect(await dueOf(enrolmentId)).toBeUndefined();
    await testDb()
      .update(persons)
      .set({ arrivalOn: '2031-09-01' })
      .where(eq(persons.id, actor.personId));
    expect(await refreshUnpaced(anyone())).toBe(1);
    expect(await dueOf(enrolmentId)).toBe('2031-08-24T14:59:59.000Z');
    expect(await refreshUnpaced(anyone())).toBe(0);
  });

  it('follows the first day of its edition when that is moved, but not before the day of joining', async () => {
    const ctx = await coordinator();
    const { editionId, enrolmentId } = await paced({ slug: 'july' });
    const other = await paced();
    const before = await rowOf(other.enrolmentId);
    const move = async (startsOn: string) => {
      await moveFirstDay(ctx, editionId, startsOn);
      await refreshUnpaced(anyone());
      return (await rowOf(enrolmentId)).anchorAt.toISOString();
    };
    expect(await move('2031-08-01')).toBe('2031-07-31T15:00:00.000Z');
    expect(await dueOf(enrolmentId)).toBe('2031-08-07T14:59:59.000Z');
    expect(await move('2031-05-01')).toBe(NOW.toISOString());
    expect(await dueOf(enrolmentId)).toBe('2031-07-15T14:59:59.000Z');
    expect(await rowOf(other.enrolmentId)).toEqual(before);
  });

  it('of who came back counts from then, wherever the first day of its edition is moved', async () => {
    const { editionId, enrolmentId, actor, courseSlug } = await paced();
    const back = new Date(NOW.getTime() + 20 * 86_400_000);
    const { id: applicationId } = await applicationOf(actor, editionId);
    await withdrawApplication(testContext({ actor }), { applicationId });
    await applyForEdition(testContext({ actor, now: back }), { editionId, courseSlug });
    expect((await rowOf(enrolmentId)).anchorAt).toEqual(back);
    for (const [startsOn, anchorAt] of [
      ['2031-06-25', back.toISOString()],
      ['2031-05-01', back.toISOString()],
      ['2031-08-01', '2031-07-31T15:00:00.000Z'],
      ['2031-06-25', back.toISOString()],
    ] as const) {
      await moveFirstDay(await coordinator(), editionId, startsOn);
      expect((await rowOf(enrolmentId)).anchorAt.toISOString()).toBe(anchorAt);
    }
  });

  it('does not follow the time zone of the learner', async () => {
    const { actor, enrolmentId } = await paced();
    const before = await dueOf(enrolmentId);
    for (const timeZone of ['America/Chicago', 'Asia/Tokyo']) {
      await testDb().update(persons).set({ timeZone }).where(eq(persons.id, actor.personId));
      await testDb()
        .update(enrolments)
        .set({ pacedAt: null })
        .where(eq(enrolments.id, enrolmentId));
      await refreshUnpaced(anyone());
      expect(await dueOf(enrolmentId)).toBe(before);
    }
  });

  it('gives way to a date that the edition has for an item', async () => {
    const { editionId, enrolmentId } = await paced();
    const dueAt = new Date('2031-07-05T14:59:59Z');
    await testDb().insert(itemDueDates).values({ editionId, itemSlug: 'k1-vowels', dueAt });
    expect(await refreshUnpaced(anyone())).toBe(1);
    expect(await dueOf(enrolmentId)).toBe(dueAt.toISOString());
  });
});

describe('more time', () => {
  it('for a prefecture reaches who is in post there, and nobody else, until it is undone', async () => {
    const akita = await makeOrganisation({ prefecture: '05' });
    const tottori = await makeOrganisation({ prefecture: '31' });
    const [here, there] = [await paced(), await paced()];
    await makeAppointment({ personId: here.actor.personId, organisationId: akita });
    await makeAppointment({ personId: there.actor.personId, organisationId: tottori });
    const ctx = await coordinator();
    const fields = give({ scopeKind: 'prefecture', scopeId: '05' });
    expect(await countExtended(ctx, fields)).toBe(1);
    const given = await extendDeadlines(ctx, fields);
    expect(given).toMatchObject({ ok: true, enrolments: 1 });
    await work();
    expect(await dueOf(here.enrolmentId)).toBe('2031-07-17T14:59:59.000Z');
    expect(await dueOf(there.enrolmentId)).toBe('2031-07-15T14:59:59.000Z');
    const extensionId = given.ok ? given.extensionId : '';
    await undoExtension(ctx, { extensionId });
    await undoExtension(ctx, { extensionId });
    await work();
    expect(await dueOf(here.enrolmentId)).toBe('2031-07-15T14:59:59.000Z');
    const entries = await testDb()
      .select({ action: auditEntries.action })
      .from(auditEntries)
      .where(eq(auditEntries.objectId, extensionId))
      .orderBy(auditEntries.id);
    expect(entries.map(({ action }) => action)).toEqual(['deadlines-extended', 'extension-undone']);
  });

  it('is given to a person, an edition or an organisation with all below it', async () => {
    const town = await makeOrganisation();
    const school = await makeOrganisation({ kind: 'school', parentId: town });
    const learner = await paced();
    const { personId } = learner.actor;
    await makeAppointment({
      personId,
      organisationId: await makeOrganisation(),
      workplaceId: school,
    });
    const ctx = await coordinator();
    const scopes = [
      ['person', personId],
      ['edition', learner.editionId],
      ['organisation', town],
    ] as const;
    for (const [scopeKind, scopeId] of scopes) {
      expect(await extendDeadlines(ctx, give({ scopeKind, scopeId, hours: 24 }))).toMatchObject({
        ...{ ok: true, enrolments: 1 },
      });
    }
    await work();
    expect(await dueOf(learner.enrolmentId)).toBe('2031-07-18T14:59:59.000Z');
    const named = await listExtensions(ctx);
    const [place, edition, person] = named;
    expect(named).toHaveLength(3);
    expect(place?.scopeName?.en).toMatch(/^Town/);
    expect(edition?.scopeName).toEqual({ ja: '7月期', en: 'July' });
    expect(person?.scopeName?.en).toBe(learner.actor.legalName);
  });

  it('is given once by two presses, and told once to those whose next date it moves', async () => {
    const [learner, other] = [await paced(), await paced({ paceWeeks: null })];
    const ctx = await coordinator();
    const town = await makeOrganisation({ prefecture: '05' });
    for (const { actor } of [learner, other])
      await makeAppointment({ personId: actor.personId, organisationId: town });
    const fields = give({ scopeKind: 'prefecture', scopeId: '05', id: uuidv7() });
    const presses = [await extendDeadlines(ctx, fields), await extendDeadlines(ctx, fields)];
    const given = { ok: true, extensionId: fields.id, enrolments: 2 };
    expect(presses).toEqual([given, given]);
    for (let round = 0; round < 2; round += 1) await work();
    expect(await dueOf(learner.enrolmentId)).toBe('2031-07-17T14:59:59.000Z');
    const [mail, ...more] = await mailsTo(learner.actor);
    expect(mail?.textBody).toContain('17 July 2031, 23:59');
    expect(mail?.textBody).toContain('台風');
    expect(more).toEqual([]);
    expect(await mailsTo(other.actor)).toEqual([]);
    await undoExtension(ctx, { extensionId: fields.id ?? '' });
    expect(await mailsTo(learner.actor)).toHaveLength(1);
  });

  it('that was taken back before anybody was told is told to nobody', async () => {
    const { actor, editionId } = await paced();
    const ctx = await coordinator();
    const given = await extendDeadlines(ctx, give({ scopeKind: 'edition', scopeId: editionId }));
    await undoExtension(ctx, { extensionId: given.ok ? given.extensionId : '' });
    expect(await mailsTo(actor)).toEqual([]);
  });

  it('for nobody is refused, and so is what is filled in wrongly', async () => {
    const ctx = await coordinator();
    const scope = { scopeKind: 'prefecture', scopeId: '47' };
    expect(await extendDeadlines(ctx, give(scope))).toEqual({ ok: false, reason: 'nobody' });
    for (const wrong of [
      ...[{ scopeId: '48' }, { hours: 0 }, { reason: ' ' }, { untilOn: '2031-06-30' }],
      { scopeKind: 'person', scopeId: 'somebody' },
    ]) {
      expect(() => give({ ...scope, ...wrong })).toThrow();
    }
  });

  it('is a coordinator’s to give and to take back', async () => {
    const fields = give({ scopeKind: 'prefecture', scopeId: '05' });
    const town = await makeOrganisation();
    const refused = async (actor: Actor, act: (ctx: Context) => Promise<unknown>) =>
      expect(act(testContext({ actor }))).rejects.toMatchObject({ code: 'forbidden' });
    for (const role of ROLES) {
      if (role === 'coordinator') continue;
      const actor = await grantOn(await makePerson({ roles: [] }), role, town);
      await refused(actor, (ctx) => extendDeadlines(ctx, fields));
      await refused(actor, (ctx) => countExtended(ctx, fields));
      await refused(actor, (ctx) => undoExtension(ctx, { extensionId: uuidv7() }));
    }
    const missing = undoExtension(await coordinator(), { extensionId: uuidv7() });
    await expect(missing).rejects.toMatchObject({ code: 'not-found' });
  });
});
