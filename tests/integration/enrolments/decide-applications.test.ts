import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { applicationChanges, applications, auditEntries } from '#db/schema/index.ts';
import { applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import { findApplicationRecord } from '#app/features/enrolments/application-record.server.ts';
import {
  countApprovals,
  listApprovals,
  listSelected,
} from '#app/features/enrolments/approvals.server.ts';
import { decideApplication } from '#app/features/enrolments/decide-application.server.ts';
import { decideApplications } from '#app/features/enrolments/decide-applications.server.ts';
import { nominatePersons } from '#app/features/enrolments/nominate-persons.server.ts';
import { withdrawApplication } from '#app/features/enrolments/withdraw-application.server.ts';
import type { Actor, Role } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { editionRow, makeEdition, standingOf } from '#tests/factories/editions.ts';
import { grantOn, makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { toldApplicants } from '#tests/factories/told.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

type Edition = Awaited<ReturnType<typeof makeEdition>>;

/** Somebody of a town, and what they asked for. */
async function applicant(town: string, edition: Edition) {
  const actor = await makePerson();
  await makeAppointment({ personId: actor.personId, organisationId: town });
  await applyForEdition(testContext({ actor }), edition);
  const [row] = await testDb()
    .select()
    .from(applications)
    .where(
      and(eq(applications.personId, actor.personId), eq(applications.editionId, edition.editionId)),
    );
  return { actor, id: row?.id ?? '' };
}

const supervisorOf = async (town: string) =>
  testContext({ actor: await grantOn(await makePerson({ roles: [] }), 'supervisor', town) });
const asRole = async (role: Role) => testContext({ actor: await makePerson({ roles: [role] }) });

describe('deciding on many applications', () => {
  it('gives seats in the order of tickets, whatever order they are sent in, and tells each once', async () => {
    const town = await makeOrganisation();
    const edition = await makeEdition({ approval: 'organisation', capacity: 2 });
    const made = [];
    for (let count = 0; count < 3; count += 1) made.push(await applicant(town, edition));
    const ids = made.map(({ id }) => id);
    const ctx = await supervisorOf(town);
    const decision = { applicationIds: [...ids].reverse(), approve: true, reason: '' };
    expect(await decideApplications(ctx, decision)).toEqual({ ok: true, decided: 3, left: 0 });
    const people = made.map(({ actor }) => actor.personId);
    expect(await standingOf(edition.editionId)).toEqual({
      enrolled: people.slice(0, 2),
      waiting: people.slice(2),
    });
    const [a = '', b = '', c = ''] = ids;
    const told = [`${a} enrolled`, `${b} enrolled`, `${c} waiting`].sort();
    const said = async () =>
      (await toldApplicants(edition.editionId))
        .map(({ applicationId, state }) => `${applicationId} ${state}`)
        .sort();
    expect(await said()).toEqual(told);
    // Once more: nothing happens, and nothing is said to be wrong.
    expect(await decideApplications(ctx, decision)).toEqual({ ok: true, decided: 3, left: 0 });
    expect(await said()).toEqual(told);
    const steps = await testDb()
      .select()
      .from(applicationChanges)
      .where(eq(applicationChanges.applicationId, ids[0] ?? ''));
    expect(steps.map(({ cause }) => cause)).toEqual(['applied', 'approved']);
    const audited = eq(auditEntries.action, 'application-approved');
    expect(await testDb().$count(auditEntries, audited)).toBe(3);
  });

  it('leaves an edition whole in which one was decided otherwise, and decides the others', async () => {
    const town = await makeOrganisation();
    const [first, second] = [
      await makeEdition({ approval: 'organisation' }),
      await makeEdition({ approval: 'coordinator' }),
    ];
    const [a, b, c] = [
      await applicant(town, first),
      await applicant(town, first),
      await applicant(town, second),
    ];
    const ctx = await asRole('coordinator');
    await withdrawApplication(testContext({ actor: b.actor }), { applicationId: b.id });
    const input = { applicationIds: [a.id, b.id, c.id], approve: true, reason: '' };
    expect(await decideApplications(ctx, input)).toEqual({ ok: true, decided: 1, left: 1 });
    expect(await standingOf(first.editionId)).toMatchObject({
      'awaiting-approval': [a.actor.personId],
    });
    expect(await standingOf(second.editionId)).toEqual({ enrolled: [c.actor.personId] });
  });

  it('declines with one reason that each applicant reads, and with none not at all', async () => {
    const town = await makeOrganisation();
    const edition = await makeEdition({ approval: 'organisation' });
    const { id } = await applicant(town, edition);
    const ctx = await supervisorOf(town);
    const decline = (reason: string) =>
      decideApplications(ctx, { applicationIds: [id], approve: false, reason });
    expect(await decline('')).toEqual({ ok: false, reason: 'reason-needed' });
    expect(await decline('繁忙期です。')).toEqual({ ok: true, decided: 1, left: 0 });
    const [, step] = await testDb()
      .select()
      .from(applicationChanges)
      .where(eq(applicationChanges.applicationId, id))
      .orderBy(applicationChanges.id);
    expect(step).toMatchObject({
      state: 'declined',
      reason: '繁忙期です。',
      changedBy: ctx.actor.personId,
    });
  });

  it("is not found for one that is another organisation's, and then decides nothing", async () => {
    const [town, other] = [await makeOrganisation(), await makeOrganisation()];
    const edition = await makeEdition({ approval: 'organisation' });
    const [own, foreign] = [await applicant(town, edition), await applicant(other, edition)];
    const ctx = await supervisorOf(town);
    for (const id of [foreign.id, uuidv7(), 'x']) {
      const input = { applicationIds: [own.id, id], approve: true, reason: '' };
      await expect(decideApplications(ctx, input)).rejects.toMatchObject({ code: 'not-found' });
    }
    expect(await countApprovals(ctx)).toBe(1);
    const shown = await listApprovals(ctx);
    expect(shown.groups.flatMap((group) => group.applications.map(({ id }) => id))).toEqual([
      own.id,
    ]);
    expect(await listSelected(ctx, [foreign.id])).toEqual([]);
    expect((await editionRow(edition.editionId)).seatsTaken).toBe(0);
  });

  it("is not a supervisor's where a coordinator approves", async () => {
    const town = await makeOrganisation();
    const edition = await makeEdition({ approval: 'coordinator' });
    const { id } = await applicant(town, edition);
    const ctx = await supervisorOf(town);
    expect(await countApprovals(ctx)).toBe(0);
    const input = { applicationIds: [id], approve: true, reason: '' };
    await expect(decideApplications(ctx, input)).rejects.toMatchObject({ code: 'not-found' });
    const one = { applicationId: id, approve: true, reason: '' };
    await expect(decideApplication(ctx, one)).rejects.toMatchObject({ code: 'not-found' });
    expect(await countApprovals(await asRole('coordinator'))).toBe(1);
  });

  it.each(['participant', 'trainer', 'staff', 'recruiter'] as const)(
    'is refused for the role %s',
    async (role) => {
      const ctx = await asRole(role);
      const input = { applicationIds: [uuidv7()], approve: true, reason: '' };
      await expect(decideApplications(ctx, input)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(listApprovals(ctx)).rejects.toMatchObject({ code: 'forbidden' });
    },
  );

  it('does not let who oversees an organisation decide on their own application', async () => {
    const town = await makeOrganisation();
    const edition = await makeEdition({ approval: 'organisation' });
    const { actor, id } = await applicant(town, edition);
    const ctx = testContext({ actor: await grantOn(actor, 'supervisor', town) });
    expect(await countApprovals(ctx)).toBe(0);
    expect(await findApplicationRecord(ctx, id)).toMatchObject({ mayDecide: false });
    const decision = { approve: true, reason: '' };
    await expect(
      decideApplications(ctx, { applicationIds: [id], ...decision }),
    ).rejects.toMatchObject({ code: 'not-found' });
    await expect(decideApplication(ctx, { applicationId: id, ...decision })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await editionRow(edition.editionId)).seatsTaken).toBe(0);
  });

  it('is not given by nominating oneself', async () => {
    const town = await makeOrganisation();
    const edition = await makeEdition({ approval: 'organisation', nominations: true });
    const { editionId } = edition;
    const [self, other] = [await makePerson(), await makePerson()];
    for (const { personId } of [self, other])
      await makeAppointment({ personId, organisationId: town });
    const ctx = testContext({ actor: await grantOn(self, 'supervisor', town) });
    await nominatePersons(ctx, { editionId, personIds: [self.personId, other.personId] });
    expect(await standingOf(editionId)).toEqual({
      'awaiting-approval': [self.personId],
      enrolled: [other.personId],
    });
  });

  it('does not let an applicant approve themselves', async () => {
    const town = await makeOrganisation();
    const edition = await makeEdition({ approval: 'organisation' });
    const { actor, id } = await applicant(town, edition);
    const own: Actor = actor;
    const input = { applicationIds: [id], approve: true, reason: '' };
    await expect(decideApplications(testContext({ actor: own }), input)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
