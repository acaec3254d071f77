import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditBodies, auditEntries, enrolments, learningEvents } from '#db/schema/index.ts';
import { applyByCode, applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import { decideApplication } from '#app/features/enrolments/decide-application.server.ts';
import { drawLottery } from '#app/features/enrolments/draw-lottery.server.ts';
import { enrolByRule } from '#app/features/enrolments/enrol-by-rule.server.ts';
import { drawnOrder } from '#app/features/enrolments/lottery.ts';
import { nominatePersons } from '#app/features/enrolments/nominate-persons.server.ts';
import { archiveEdition, publishEdition } from '#app/features/enrolments/publish-edition.server.ts';
import { addEdition, saveEdition } from '#app/features/enrolments/save-edition.server.ts';
import { editionSchema, type EditionFields } from '#app/features/enrolments/schema.ts';
import {
  removeApplication,
  withdrawApplication,
} from '#app/features/enrolments/withdraw-application.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { sha256 } from '#app/platform/tokens.server.ts';
import { editionRow, makeEdition, standingOf } from '#tests/factories/editions.ts';
import { makeSmallCourse } from '#tests/factories/learners.ts';
import { grantOn, makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { mailsTo } from '#tests/factories/told.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const AUDIENCE = { version: 1 } as const;
const FIELDS: EditionFields = {
  ...{ slug: 'july', nameJa: '2031年7月期', nameEn: 'July 2031', fiscalYear: 2031, term: 'july' },
  ...{
    opensOn: '2031-05-01',
    closesOn: '2031-06-20',
    startsOn: '2031-07-28',
    endsOn: '2032-01-31',
  },
  ...{ selfEntry: true, byRule: false, nominations: false },
  ...{ approval: 'none', allocation: 'first-come' },
};
const coordinator = async () =>
  testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
const applicationOf = async (actor: Actor, editionId: string) => {
  const rows = await testDb().query.applications.findMany({
    where: (row, { and, eq: is }) =>
      and(is(row.personId, actor.personId), is(row.editionId, editionId)),
  });
  return rows[0]?.id ?? '';
};
const people = async (count: number) => {
  const made: Actor[] = [];
  for (let index = 0; index < count; index += 1) made.push(await makePerson());
  return made;
};

describe('an edition', () => {
  it('is a draft until it is published, with windows that are days in Japan', async () => {
    const ctx = await coordinator();
    const { slug } = await makeSmallCourse();
    const added = await addEdition(ctx, { courseSlug: slug, fields: FIELDS, audience: AUDIENCE });
    const editionId = added.ok ? added.editionId : '';
    const learner = await makePerson();
    const at = (iso: string) => testContext({ actor: learner, now: new Date(iso) });
    const apply = (iso: string) => applyForEdition(at(iso), { courseSlug: slug, editionId });
    await expect(apply('2031-06-01T00:00:00Z')).rejects.toMatchObject({ code: 'not-found' });
    await publishEdition(ctx, { editionId });
    expect(await apply('2031-04-30T14:59:59Z')).toEqual({ ok: false, reason: 'closed' });
    expect(await apply('2031-06-20T15:00:00Z')).toEqual({ ok: false, reason: 'closed' });
    expect(await apply('2031-06-20T14:59:59Z')).toMatchObject({ ok: true, state: 'enrolled' });
    await archiveEdition(ctx, { editionId });
    const other = testContext({ actor: await makePerson(), now: new Date('2031-06-01T00:00:00Z') });
    expect(await applyForEdition(other, { courseSlug: slug, editionId })).toMatchObject({
      ok: false,
    });
  });

  it('has an address and a code of its own, and never fewer seats than are taken', async () => {
    const ctx = await coordinator();
    const { editionId, courseSlug } = await makeEdition({ capacity: 2, entryCode: 'AKITA-31' });
    for (const actor of await people(2))
      await applyForEdition(testContext({ actor }), { courseSlug, editionId });
    const add = (parts: Partial<EditionFields>) =>
      addEdition(ctx, { courseSlug, fields: { ...FIELDS, ...parts }, audience: AUDIENCE });
    expect(await add({})).toEqual({ ok: false, reason: 'slug-taken' });
    expect(await add({ slug: 'other', entryCode: 'AKITA-31' })).toEqual({
      ok: false,
      reason: 'code-taken',
    });
    const save = (parts: Partial<EditionFields>) =>
      saveEdition(ctx, { editionId, fields: { ...FIELDS, ...parts }, audience: AUDIENCE });
    expect(await save({ capacity: 1 })).toEqual({ ok: false, reason: 'below-seats-taken' });
    expect(await save({ capacity: 2, allocation: 'lottery' })).toEqual({
      ok: false,
      reason: 'lottery-fixed',
    });
  });

  it('never tells its lottery seed to the audit record', async () => {
    const ctx = await coordinator();
    const { slug } = await makeSmallCourse();
    const fields = { ...FIELDS, allocation: 'lottery', capacity: 3 } as const;
    const added = await addEdition(ctx, { courseSlug: slug, fields, audience: AUDIENCE });
    const editionId = added.ok ? added.editionId : '';
    await saveEdition(ctx, { editionId, fields: { ...fields, capacity: 4 }, audience: AUDIENCE });
    const { lotterySeed } = await editionRow(editionId);
    const bodies = await testDb().select({ body: auditBodies.body }).from(auditBodies);
    expect(bodies.length).toBeGreaterThan(0);
    expect(lotterySeed).toBeTruthy();
    expect(JSON.stringify(bodies)).not.toContain(lotterySeed);
  });

  it.each([
    [{ closesOn: '2031-04-01' }, 'closesOn', 'tooEarly'],
    [{ endsOn: '2031-07-01' }, 'endsOn', 'tooEarly'],
    [{ accessEndsOn: '2032-01-01' }, 'accessEndsOn', 'tooEarly'],
    [{ allocation: 'lottery' }, 'capacity', 'lotteryNeedsCapacity'],
    [{ allocation: 'lottery', capacity: 2, byRule: true }, 'allocation', 'lotteryWithoutRule'],
    [{ slug: 'July 2031' }, 'slug', 'slug'],
    [{ capacity: '0' }, 'capacity', 'capacity'],
  ])('refuses %j at its field', (parts, field, message) => {
    const parsed = editionSchema.safeParse({ ...FIELDS, ...parts });
    const faults = parsed.error?.issues.map((issue) => [issue.path[0], issue.message]);
    expect(faults).toContainEqual([field, message]);
  });
});

describe('ways into an edition', () => {
  it('by oneself only for whom it is', async () => {
    const audience = { version: 1, kinds: ['CIR'] };
    const { editionId, courseSlug } = await makeEdition({ audience });
    const [alt, cir] = await people(2);
    const town = await makeOrganisation();
    await makeAppointment({ personId: alt?.personId ?? '', organisationId: town });
    await makeAppointment({ personId: cir?.personId ?? '', organisationId: town, kind: 'CIR' });
    const apply = (actor: Actor | undefined) =>
      applyForEdition(testContext({ actor: actor as Actor }), { courseSlug, editionId });
    expect(await apply(alt)).toEqual({ ok: false, reason: 'not-in-audience' });
    expect(await apply(cir)).toMatchObject({ ok: true, state: 'enrolled' });
  });

  it('by code for whoever holds it', async () => {
    giveSettings();
    const audience = { version: 1, kinds: ['SEA'] };
    const { courseSlug } = await makeEdition({ audience, selfEntry: false, entryCode: 'HIKARI-7' });
    const ctx = testContext({ actor: await makePerson() });
    const enter = (code: string) => applyByCode(ctx, { courseSlug, code });
    expect(await enter('HIKARI-8')).toEqual({ ok: false, reason: 'closed' });
    expect(await enter(' HIKARI-7 ')).toMatchObject({ ok: true, state: 'enrolled' });
  });

  it('by nomination, of own people only, which is the approval of the organisation', async () => {
    const town = await makeOrganisation();
    const supervisor = await grantOn(await makePerson({ roles: [] }), 'supervisor', town);
    const ctx = testContext({ actor: supervisor });
    const [own, other] = await people(2);
    await makeAppointment({ personId: own?.personId ?? '', organisationId: town });
    const edition = await makeEdition({ nominations: true, approval: 'organisation', capacity: 1 });
    const nominate = (...ids: (string | undefined)[]) =>
      nominatePersons(ctx, { editionId: edition.editionId, personIds: ids.map((id) => id ?? '') });
    await expect(nominate(own?.personId, other?.personId)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await standingOf(edition.editionId)).toEqual({});
    expect(await nominate(own?.personId)).toMatchObject({ ok: true, enrolled: 1 });
    expect(await nominate(own?.personId)).toMatchObject({ ok: true, enrolled: 0, repeated: 1 });
    const closed = await makeEdition({ nominations: false });
    const refused = await nominatePersons(ctx, {
      ...{ editionId: closed.editionId, personIds: [own?.personId ?? ''] },
    });
    expect(refused).toEqual({ ok: false, reason: 'no-nominations' });
  });

  it('by rule for all it means, again and again without change, never for who withdrew', async () => {
    const town = await makeOrganisation();
    const members = await people(3);
    for (const { personId } of members) await makeAppointment({ personId, organisationId: town });
    const audience = { version: 1, organisations: [town] };
    const { editionId } = await makeEdition({ audience, byRule: true });
    const ctx = testContext({ actor: null });
    expect(await enrolByRule(ctx, { editionId })).toEqual({ enrolled: 3, waiting: 0 });
    expect(await enrolByRule(ctx, { editionId })).toEqual({ enrolled: 0, waiting: 0 });
    const leaver = members[0] as Actor;
    const applicationId = await applicationOf(leaver, editionId);
    await withdrawApplication(testContext({ actor: leaver }), { applicationId });
    expect(await enrolByRule(ctx, { editionId })).toEqual({ enrolled: 0, waiting: 0 });
    const events = await testDb()
      .select({ kind: learningEvents.kind })
      .from(learningEvents)
      .innerJoin(enrolments, eq(enrolments.id, learningEvents.enrolmentId))
      .where(eq(enrolments.editionId, editionId));
    expect(events.map(({ kind }) => kind).sort()).toEqual([
      ...['enrolled', 'enrolled', 'enrolled', 'withdrawn'],
    ]);
    expect((await editionRow(editionId)).seatsTaken).toBe(2);
  });

  it('by rule no further than the seats, the others wait', async () => {
    const town = await makeOrganisation();
    for (const { personId } of await people(5))
      await makeAppointment({ personId, organisationId: town });
    const audience = { version: 1, organisations: [town] };
    const { editionId } = await makeEdition({ audience, byRule: true, capacity: 2 });
    const done = await enrolByRule(testContext({ actor: null }), { editionId });
    expect(done).toEqual({ enrolled: 2, waiting: 3 });
    const draft = await makeEdition({ audience, byRule: true, publishedAt: null });
    expect(await enrolByRule(testContext({ actor: null }), draft)).toEqual({
      enrolled: 0,
      waiting: 0,
    });
  });

  it('who comes late has a pace that counts from the day of joining', async () => {
    const { editionId, courseSlug } = await makeEdition({
      ...{
        anchorAt: new Date('2031-06-01T00:00:00+09:00'),
        enrolOpenDays: -20,
        enrolCloseDays: 60,
      },
    });
    const actor = await makePerson();
    await applyForEdition(testContext({ actor }), { courseSlug, editionId });
    const [row] = await testDb()
      .select({ anchorAt: enrolments.anchorAt })
      .from(enrolments)
      .where(eq(enrolments.personId, actor.personId));
    expect(row?.anchorAt).toEqual(NOW);
  });
});

describe('a lottery', () => {
  it('is drawn once, after the window, as anyone can repeat from the seed that was committed', async () => {
    const ctx = await coordinator();
    const { slug: courseSlug } = await makeSmallCourse();
    const fields = { ...FIELDS, allocation: 'lottery', capacity: 2 } as const;
    const added = await addEdition(ctx, { courseSlug, fields, audience: AUDIENCE });
    const editionId = added.ok ? added.editionId : '';
    await publishEdition(ctx, { editionId });
    const open = new Date('2031-06-01T00:00:00Z');
    for (const actor of await people(5)) {
      const applied = await applyForEdition(testContext({ actor, now: open }), {
        courseSlug,
        editionId,
      });
      expect(applied).toMatchObject({ state: 'in-lottery' });
    }
    const draw = (now: Date) => drawLottery({ ...ctx, now }, { editionId });
    expect(await draw(open)).toEqual({ ok: false, reason: 'still-open' });
    expect(await draw(NOW)).toEqual({ ok: true, enrolled: 2, waiting: 3 });
    expect(await draw(NOW)).toEqual({ ok: false, reason: 'drawn-already' });
    const { lotterySeed, lotteryCommitment } = await editionRow(editionId);
    expect(sha256(lotterySeed ?? '')).toBe(lotteryCommitment);
    const rows = await testDb().query.applications.findMany({
      where: (row) => eq(row.editionId, editionId),
      orderBy: (row) => row.ticket,
    });
    const ids = rows.map(({ id }) => id);
    const again = drawnOrder(lotterySeed ?? '', [...ids].sort(), sha256);
    expect(ids).toEqual(again.map(({ applicationId }) => applicationId));
    expect(rows.map(({ state }) => state)).toEqual([
      ...['enrolled', 'enrolled', 'waiting', 'waiting', 'waiting'],
    ]);
  });

  it('is not drawn of a draft, an archived edition, or one that does not take applications yet', async () => {
    const ctx = await coordinator();
    const chance = { allocation: 'lottery', capacity: 1, lotterySeed: 'seed' } as const;
    const committed = { ...chance, lotteryCommitment: sha256('seed') };
    const draw = async (parts: Parameters<typeof makeEdition>[0], day: string) => {
      const { editionId } = await makeEdition({ ...committed, ...parts });
      const result = await drawLottery({ ...ctx, now: new Date(day) }, { editionId });
      expect((await editionRow(editionId)).lotteryDrawnAt !== null).toBe(result.ok);
      return result;
    };
    const [before, after] = ['2031-06-01', '2031-08-01'];
    const notLive = { ok: false, reason: 'not-live' };
    expect(await draw({ publishedAt: null }, after)).toEqual(notLive);
    expect(await draw({ archivedAt: NOW }, after)).toEqual(notLive);
    expect(await draw({}, before)).toEqual({ ok: false, reason: 'still-open' });
    expect(await draw({}, after)).toEqual({ ok: true, enrolled: 0, waiting: 0 });
  });

  it('waits for approvals that are open', async () => {
    const ctx = await coordinator();
    const { editionId, courseSlug } = await makeEdition({
      ...{ allocation: 'lottery', capacity: 1, approval: 'coordinator' },
      ...{ lotterySeed: 'seed', lotteryCommitment: sha256('seed') },
    });
    const actor = await makePerson();
    await applyForEdition(testContext({ actor }), { courseSlug, editionId });
    const later = { ...ctx, now: new Date('2031-08-01T00:00:00Z') };
    expect(await drawLottery(later, { editionId })).toEqual({
      ok: false,
      reason: 'approvals-open',
    });
    const applicationId = await applicationOf(actor, editionId);
    await decideApplication(ctx, { applicationId, approve: true, reason: '' });
    expect(await standingOf(editionId)).toEqual({ 'in-lottery': [actor.personId] });
  });
});

describe('a decision', () => {
  it('is that of the organisation where the edition asks it, with a reason when it is no', async () => {
    const town = await makeOrganisation();
    const supervisor = await grantOn(await makePerson({ roles: [] }), 'supervisor', town);
    const [own, other] = (await people(2)) as [Actor, Actor];
    await makeAppointment({ personId: own.personId, organisationId: town });
    const { editionId, courseSlug } = await makeEdition({ approval: 'organisation' });
    for (const actor of [own, other]) {
      await applyForEdition(testContext({ actor }), { courseSlug, editionId });
    }
    const ctx = testContext({ actor: supervisor });
    const decide = async (actor: Actor, approve: boolean, reason = '') =>
      decideApplication(ctx, {
        applicationId: await applicationOf(actor, editionId),
        approve,
        reason,
      });
    await expect(decide(other, true)).rejects.toMatchObject({ code: 'not-found' });
    expect(await decide(own, false)).toEqual({ ok: false, reason: 'reason-needed' });
    expect(await decide(own, false, '業務の都合')).toEqual({ ok: true, state: 'declined' });
    expect(await decide(own, true)).toEqual({ ok: false, reason: 'decided-already' });
    const mails = await mailsTo(own);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.textBody).toContain('業務の都合');
  });

  it('is a coordinator’s alone where the edition says so', async () => {
    const town = await makeOrganisation();
    const supervisor = await grantOn(await makePerson({ roles: [] }), 'supervisor', town);
    const actor = await makePerson();
    await makeAppointment({ personId: actor.personId, organisationId: town });
    const { editionId, courseSlug } = await makeEdition({ approval: 'coordinator' });
    await applyForEdition(testContext({ actor }), { courseSlug, editionId });
    const applicationId = await applicationOf(actor, editionId);
    const decide = (ctx: Context) =>
      decideApplication(ctx, { applicationId, approve: true, reason: '' });
    await expect(decide(testContext({ actor: supervisor }))).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await decide(await coordinator())).toEqual({ ok: true, state: 'enrolled' });
  });
});

describe('leaving an edition', () => {
  it('keeps what was learnt for who comes back, at the end of the order', async () => {
    const { editionId, courseSlug } = await makeEdition();
    const [first, second] = (await people(2)) as [Actor, Actor];
    for (const actor of [first, second]) {
      await applyForEdition(testContext({ actor }), { courseSlug, editionId });
    }
    const ctx = testContext({ actor: first });
    const before = await applyForEdition(ctx, { courseSlug, editionId });
    await withdrawApplication(ctx, { applicationId: await applicationOf(first, editionId) });
    const back = await applyForEdition(ctx, { courseSlug, editionId });
    expect(back.ok && before.ok && back.enrolmentId === before.enrolmentId).toBe(true);
    expect(await standingOf(editionId)).toEqual({ enrolled: [second.personId, first.personId] });
  });

  it('is not possible after completion, nor for somebody else', async () => {
    const { editionId, courseSlug } = await makeEdition();
    const actor = await makePerson();
    await applyForEdition(testContext({ actor }), { courseSlug, editionId });
    const applicationId = await applicationOf(actor, editionId);
    await expect(
      withdrawApplication(testContext({ actor: await makePerson() }), { applicationId }),
    ).rejects.toMatchObject({ code: 'not-found' });
    await testDb()
      .update(enrolments)
      .set({ completedAt: NOW })
      .where(eq(enrolments.editionId, editionId));
    const left = await withdrawApplication(testContext({ actor }), { applicationId });
    expect(left).toEqual({ ok: false, reason: 'completed' });
  });

  it('may be a coordinator’s act, which says why under audit', async () => {
    const { editionId, courseSlug } = await makeEdition();
    const actor = await makePerson();
    await applyForEdition(testContext({ actor }), { courseSlug, editionId });
    const applicationId = await applicationOf(actor, editionId);
    await removeApplication(await coordinator(), { applicationId, reason: '重複' });
    expect(await standingOf(editionId)).toEqual({ withdrawn: [actor.personId] });
    const entries = await testDb()
      .select({ action: auditEntries.action })
      .from(auditEntries)
      .where(eq(auditEntries.objectId, applicationId));
    expect(entries).toEqual([{ action: 'application-removed' }]);
  });
});
