import { eq, isNull } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import {
  accounts,
  appointments,
  auditBodies,
  auditEntries,
  organisations,
  roleGrants,
  supervisions,
} from '#db/schema/index.ts';
import {
  closeOrganisation,
  mergeOrganisation,
} from '#app/features/people/close-organisation.server.ts';
import { endAppointment, transferPerson } from '#app/features/people/end-appointment.server.ts';
import { endRole } from '#app/features/people/end-role.server.ts';
import { grantRole } from '#app/features/people/grant-role.server.ts';
import { handOverPeople } from '#app/features/people/hand-over-people.server.ts';
import { saveAppointment } from '#app/features/people/save-appointment.server.ts';
import { saveOrganisation } from '#app/features/people/save-organisation.server.ts';
import { addPerson, savePerson } from '#app/features/people/save-person.server.ts';
import type { AppointmentFields, PersonFields } from '#app/features/people/schema.ts';
import { ROLES } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { grantOn, makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const PERSON: PersonFields = {
  legalName: 'Ana Lima',
  displayName: 'Ana',
  kana: 'アナ・リマ',
  locale: 'en',
  timeZone: 'Asia/Tokyo',
};
const LATER = new Date(NOW.getTime() + 86_400_000);
const coordinator = async () =>
  testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
const post = (
  organisationId: string,
  parts: Partial<AppointmentFields> = {},
): AppointmentFields => ({
  kind: 'ALT',
  organisationId,
  startsOn: '2030-07-28',
  endsOn: '2032-07-27',
  yearAtStart: 1,
  ...parts,
});
const audited = async (objectId: string) => {
  const rows = await testDb()
    .select({ action: auditEntries.action })
    .from(auditEntries)
    .where(eq(auditEntries.objectId, objectId));
  return rows.map(({ action }) => action);
};
/** What the only record of an act says. */
const bodyOf = async (action: string) => {
  const rows = await testDb()
    .select({ body: auditBodies.body })
    .from(auditEntries)
    .innerJoin(auditBodies, eq(auditBodies.entryId, auditEntries.id))
    .where(eq(auditEntries.action, action));
  expect(rows).toHaveLength(1);
  return rows[0]?.body;
};
const rowOf = async (id: string) =>
  (await testDb().select().from(appointments).where(eq(appointments.id, id)))[0];

describe('a post', () => {
  it('is entered once and changed under audit', async () => {
    const ctx = await coordinator();
    const organisationId = await makeOrganisation();
    const personId = await addPerson(ctx, PERSON);
    const made = await saveAppointment(ctx, { personId, fields: post(organisationId) });
    const appointmentId = made.ok ? made.appointmentId : '';
    const fields = post(organisationId, { arrivalGroup: 'B' });
    await saveAppointment(ctx, { personId, appointmentId, fields });
    await saveAppointment(ctx, { personId, appointmentId, fields });
    expect(await rowOf(appointmentId)).toMatchObject({ arrivalGroup: 'B' });
    expect(await audited(personId)).toEqual([
      'person-entered',
      'appointment-entered',
      'appointment-changed',
    ]);
  });

  it('does not overlap another of the same person, but may follow one that was left', async () => {
    const ctx = await coordinator();
    const organisationId = await makeOrganisation();
    const personId = await addPerson(ctx, PERSON);
    await makeAppointment({ personId, organisationId });
    const fields = post(organisationId, { startsOn: '2032-07-27', endsOn: '2033-07-01' });
    expect(await saveAppointment(ctx, { personId, fields })).toEqual({
      ok: false,
      reason: 'posts-overlap',
    });
    await testDb()
      .update(appointments)
      .set({ leftOn: '2031-03-31', leaving: 'withdrew' })
      .where(eq(appointments.personId, personId));
    expect(await saveAppointment(ctx, { personId, fields })).toMatchObject({ ok: true });
  });

  it('that nobody took up may be entered anew from the same day', async () => {
    const ctx = await coordinator();
    const organisationId = await makeOrganisation();
    const personId = await addPerson(ctx, PERSON);
    const jetNumber = '20310000001';
    const appointmentId = await makeAppointment({ personId, organisationId, jetNumber });
    const fields = post(organisationId, { jetNumber });
    expect(await saveAppointment(ctx, { personId, fields })).toMatchObject({ ok: false });
    const never = { leftOn: '2030-07-28', leaving: 'not-arrived' } as const;
    await endAppointment(ctx, { personId, appointmentId, ...never });
    expect(await saveAppointment(ctx, { personId, fields })).toMatchObject({ ok: true });
  });

  it('that was left ends no earlier than it was left, and begins no later', async () => {
    const ctx = await coordinator();
    const organisationId = await makeOrganisation();
    const personId = await addPerson(ctx, PERSON);
    const left = { leftOn: '2031-03-31', leaving: 'withdrew' } as const;
    const appointmentId = await makeAppointment({ personId, organisationId, ...left });
    const save = (parts: Partial<AppointmentFields>) =>
      saveAppointment(ctx, { personId, appointmentId, fields: post(organisationId, parts) });
    const refused = { ok: false, reason: 'outside-post' };
    expect(await save({ endsOn: '2031-03-30' })).toEqual(refused);
    expect(await save({ startsOn: '2031-04-01' })).toEqual(refused);
    expect(await save({ endsOn: '2031-03-31' })).toMatchObject({ ok: true });
  });

  it('has the JET number of nobody else, at an organisation that is there', async () => {
    const ctx = await coordinator();
    const organisationId = await makeOrganisation();
    const other = await addPerson(ctx, PERSON);
    const jetNumber = '20310000001';
    await makeAppointment({ personId: other, organisationId, jetNumber });
    const personId = await addPerson(ctx, PERSON);
    const save = (fields: AppointmentFields) => saveAppointment(ctx, { personId, fields });
    expect(await save(post(organisationId, { jetNumber }))).toEqual({
      ok: false,
      reason: 'jet-number-taken',
    });
    expect(await save(post(uuidv7()))).toEqual({ ok: false, reason: 'no-such-organisation' });
  });

  it('is at an open organisation of a kind that has posts, unless it is there already', async () => {
    const ctx = await coordinator();
    const [town, other] = [await makeOrganisation(), await makeOrganisation()];
    const closed = await makeOrganisation({ closedOn: '2030-04-01' });
    const company = await makeOrganisation({ kind: 'company' });
    const personId = await addPerson(ctx, PERSON);
    const save = (fields: AppointmentFields, appointmentId?: string) =>
      saveAppointment(ctx, { personId, fields, ...(appointmentId ? { appointmentId } : {}) });
    const refused = { ok: false, reason: 'wrong-organisation' };
    expect(await save(post(closed))).toEqual(refused);
    expect(await save(post(company))).toEqual(refused);
    expect(await save(post(town, { workplaceId: closed }))).toEqual({
      ...{ ok: false, reason: 'wrong-workplace' },
    });
    const made = await save(post(town));
    const appointmentId = made.ok ? made.appointmentId : '';
    const move = (organisationId: string, workplaceId?: string) =>
      transferPerson(ctx, {
        ...{ personId, appointmentId, organisationId, workplaceId },
        on: '2031-08-01',
      });
    expect(await move(closed)).toEqual(refused);
    expect(await move(other, company)).toEqual({ ok: false, reason: 'wrong-workplace' });
    expect(await move(uuidv7())).toEqual({ ok: false, reason: 'no-such-organisation' });
    await testDb()
      .update(organisations)
      .set({ closedOn: '2031-04-01' })
      .where(eq(organisations.id, town));
    expect(await save(post(town, { arrivalGroup: 'B' }), appointmentId)).toMatchObject({
      ok: true,
    });
    expect(await move(other)).toMatchObject({ ok: true });
  });

  it('that is transferred goes on elsewhere: same work, years and last day', async () => {
    const ctx = await coordinator();
    const [from, to] = [await makeOrganisation(), await makeOrganisation()];
    const personId = await addPerson(ctx, PERSON);
    const appointmentId = await makeAppointment({ personId, organisationId: from });
    const input = { personId, appointmentId, organisationId: to, on: '2031-08-01' };
    const moved = await transferPerson(ctx, input);
    expect(await rowOf(appointmentId)).toMatchObject({
      leftOn: '2031-07-31',
      leaving: 'transferred',
    });
    expect(await rowOf(moved.ok ? moved.appointmentId : '')).toMatchObject({
      ...{ organisationId: to, startsOn: '2031-08-01', endsOn: '2032-07-27', yearAtStart: 2 },
      leaving: null,
    });
    expect(await transferPerson(ctx, input)).toEqual({ ok: false, reason: 'already-left' });
    expect(await bodyOf('appointment-entered')).toEqual({
      appointmentId: moved.ok ? moved.appointmentId : '',
      ...{ organisationId: to, transferredFrom: appointmentId },
    });
  });

  it('ends within its days, and with it the supervision', async () => {
    const ctx = await coordinator();
    const organisationId = await makeOrganisation();
    const supervisor = await makePerson({ roles: [] });
    const personId = await addPerson(ctx, PERSON);
    const appointmentId = await makeAppointment({ personId, organisationId });
    const row = { id: uuidv7(), appointmentId, supervisorId: supervisor.personId };
    await testDb()
      .insert(supervisions)
      .values({ ...row, startedAt: NOW });
    const end = (leftOn: string) =>
      endAppointment(ctx, { personId, appointmentId, leftOn, leaving: 'withdrew' });
    expect(await end('2032-07-28')).toEqual({ ok: false, reason: 'outside-post' });
    expect(await end('2031-06-30')).toEqual({ ok: true });
    expect(await end('2031-06-29')).toEqual({ ok: false, reason: 'already-left' });
    const open = await testDb().$count(supervisions, isNull(supervisions.endedAt));
    expect(open).toBe(0);
  });
});

describe('a role', () => {
  it('is held once, on a place of its kind, until its last day', async () => {
    const ctx = await coordinator();
    const town = await makeOrganisation();
    const { personId } = await makePerson({ roles: [] });
    const grant = (parts: object) =>
      grantRole(ctx, { personId, role: 'supervisor', organisationId: town, ...parts });
    const first = await grant({ until: '2032-03-31' });
    const end = async () => {
      const own = eq(roleGrants.personId, personId);
      return (await testDb().select().from(roleGrants).where(own)).map((row) => row.validUntil);
    };
    expect(await end()).toEqual([new Date('2032-04-01T00:00:00+09:00')]);
    expect(await grant({ until: '2032-03-30' })).toEqual(first);
    expect(await end()).toEqual([new Date('2032-04-01T00:00:00+09:00')]);
    expect(await grant({ until: '2033-03-31' })).toEqual(first);
    expect(await end()).toEqual([new Date('2033-04-01T00:00:00+09:00')]);
    expect(await bodyOf('role-prolonged')).toMatchObject({
      role: 'supervisor',
      until: { from: '2032-03-31T15:00:00.000Z', to: '2033-03-31T15:00:00.000Z' },
    });
    expect(await grant({})).toEqual(first);
    expect(await end()).toEqual([null]);
    expect(await grant({ until: '2033-03-31' })).toEqual(first);
    expect(await end()).toEqual([null]);
    expect(await grant({ organisationId: undefined })).toMatchObject({
      reason: 'organisation-needed',
    });
    expect(await grant({ role: 'advisor' })).toMatchObject({ reason: 'wrong-organisation' });
    expect(await grant({ role: 'trainer' })).toMatchObject({ reason: 'wrong-organisation' });
    expect(await grant({ until: '2031-06-30' })).toMatchObject({ reason: 'ends-before-now' });
  });

  it('of the last coordinator stays', async () => {
    const ctx = await coordinator();
    const [own] = await testDb()
      .select({ id: roleGrants.id })
      .from(roleGrants)
      .where(eq(roleGrants.personId, ctx.actor.personId));
    const end = () => endRole(ctx, { personId: ctx.actor.personId, grantId: own?.id ?? '' });
    const refused = { ok: false, reason: 'last-coordinator' };
    expect(await end()).toEqual(refused);
    const [going, closing, disabled] = [
      await makePerson({ roles: ['coordinator'] }),
      await makePerson({ roles: ['coordinator'] }),
      await makePerson({ roles: ['coordinator'] }),
    ];
    const ofGoing = eq(roleGrants.personId, going.personId);
    await testDb().update(roleGrants).set({ validUntil: LATER }).where(ofGoing);
    await testDb()
      .update(accounts)
      .set({ closesAt: LATER })
      .where(eq(accounts.id, closing.accountId));
    const ofDisabled = eq(accounts.id, disabled.accountId);
    await testDb().update(accounts).set({ disabledAt: NOW }).where(ofDisabled);
    expect(await end()).toEqual(refused);
    await testDb().update(accounts).set({ disabledAt: null }).where(ofDisabled);
    expect(await end()).toEqual({ ok: true });
    expect(await end()).toEqual({ ok: true });
  });
});

describe('who does not keep people', () => {
  const id = uuidv7();
  const commands: [string, (ctx: Context) => Promise<unknown>][] = [
    ['enters nobody', (ctx) => addPerson(ctx, PERSON)],
    ['changes nobody', (ctx) => savePerson(ctx, { personId: id, fields: PERSON })],
    ['enters no post', (ctx) => saveAppointment(ctx, { personId: id, fields: post(id) })],
    [
      'ends no post',
      (ctx) =>
        endAppointment(ctx, {
          ...{ personId: id, appointmentId: id, leftOn: '2031-07-01' },
          leaving: 'withdrew',
        }),
    ],
    [
      'transfers nobody',
      (ctx) =>
        transferPerson(ctx, {
          ...{ personId: id, appointmentId: id, organisationId: id, on: '2031-07-01' },
        }),
    ],
    [
      'enters no organisation',
      (ctx) => saveOrganisation(ctx, { fields: { kind: 'company', nameJa: '社', nameEn: 'Co' } }),
    ],
    ['closes none', (ctx) => closeOrganisation(ctx, { organisationId: id, on: '2031-07-01' })],
    [
      'merges none',
      (ctx) => mergeOrganisation(ctx, { organisationId: id, into: id, on: '2031-07-01' }),
    ],
    ['gives no role', (ctx) => grantRole(ctx, { personId: id, role: 'trainer' })],
    ['takes none', (ctx) => endRole(ctx, { personId: id, grantId: id })],
    [
      'hands nobody over',
      (ctx) => handOverPeople(ctx, { organisationId: id, fromId: id, toId: uuidv7(), note: '' }),
    ],
  ];

  it.each(commands)('%s, whatever role it is', async (_, command) => {
    const town = await makeOrganisation();
    for (const role of ROLES) {
      if (role === 'coordinator') continue;
      const actor = await grantOn(await makePerson({ roles: [] }), role, town);
      await expect(command(testContext({ actor })), role).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
  });
});
