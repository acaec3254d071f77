import { describe, expect, it } from 'vitest';
import { invitations, persons } from '#db/schema/index.ts';
import { invitePersons } from '#app/features/accounts/invite-persons.server.ts';
import { planInvitations } from '#app/features/accounts/plan-invitations.server.ts';
import { listPersonIds } from '#app/features/people/list-person-ids.server.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { grantOn, makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const coordinator = async () =>
  testContext({ actor: await makePerson({ roles: ['coordinator'] }) });

/** Somebody on record without an account, with a post in a town. */
async function enter(town: string, privateEmail: string | null): Promise<string> {
  const id = uuidv7();
  const names = { legalName: 'Ana Ruiz', displayName: 'Ana', createdAt: new Date() };
  await testDb()
    .insert(persons)
    .values({ id, ...names, privateEmail, locale: 'ja' });
  await makeAppointment({ personId: id, organisationId: town });
  return id;
}

const mailOf = () => `${uuidv7()}@test.example`;

describe('a plan of invitations', () => {
  it('holds all of a list on whatever page, and says of the others why not', async () => {
    const ctx = await coordinator();
    const town = await makeOrganisation();
    const fresh: string[] = [];
    for (let made = 0; made < 30; made += 1) fresh.push(await enter(town, mailOf()));
    const mailless = await enter(town, null);
    const invited = await enter(town, mailOf());
    await invitePersons(ctx, { personIds: [invited] });
    const elsewhere = await enter(await makeOrganisation(), mailOf());
    const ids = await listPersonIds(ctx, { below: town });
    expect([...ids].sort()).toEqual([...fresh, mailless, invited].sort());
    expect(ids).not.toContain(elsewhere);
    const plan = await planInvitations(ctx, ids);
    expect([...plan.invitable].sort()).toEqual([...fresh].sort());
    expect([...plan.refused].sort()).toEqual(['invited', 'no-email']);
  });

  it('has another mark once somebody else is in it, and the same in whatever order', async () => {
    const ctx = await coordinator();
    const town = await makeOrganisation();
    const [one, other] = [await enter(town, mailOf()), await enter(town, mailOf())];
    const { mark } = await planInvitations(ctx, [one, other]);
    expect((await planInvitations(ctx, [other, one])).mark).toBe(mark);
    await invitePersons(ctx, { personIds: [one] });
    expect((await planInvitations(ctx, [one, other])).mark).not.toBe(mark);
  });

  it('is who is invited, all of more than a thousand, each once', async () => {
    const ctx = await coordinator();
    const values = Array.from({ length: 1_100 }, () => ({
      ...{ id: uuidv7(), legalName: 'Ana Ruiz', displayName: 'Ana', createdAt: new Date() },
      ...{ privateEmail: mailOf(), locale: 'ja' as const },
    }));
    await testDb().insert(persons).values(values);
    const ids = values.map(({ id }) => id);
    const { invitable } = await planInvitations(ctx, ids);
    expect(invitable).toHaveLength(1_100);
    const { invited } = await invitePersons(ctx, { personIds: invitable });
    expect(invited).toHaveLength(1_100);
    expect((await invitePersons(ctx, { personIds: invitable })).invited).toEqual([]);
    const made = await testDb().select({ personId: invitations.personId }).from(invitations);
    const own = made.filter(({ personId }) => ids.includes(personId ?? ''));
    expect(own).toHaveLength(1_100);
  });

  it.each<Role>(['participant', 'trainer', 'staff', 'recruiter'])(
    'is refused for a %s',
    async (role) => {
      const ctx = testContext({ actor: await makePerson({ roles: [role] }) });
      await expect(planInvitations(ctx, [])).rejects.toMatchObject({ code: 'forbidden' });
    },
  );

  it.each<Role>(['supervisor', 'advisor'])('is refused for a %s of theirs', async (role) => {
    const town = await makeOrganisation();
    const id = await enter(town, mailOf());
    const actor = await grantOn(await makePerson({ roles: [] }), role, town);
    const plan = planInvitations(testContext({ actor }), [id]);
    await expect(plan).rejects.toMatchObject({ code: 'forbidden' });
  });
});
