import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { accounts, auditEntries, invitations, persons, roleGrants } from '#db/schema/index.ts';
import { acceptInvitation, invitedEmail } from '#app/features/accounts/accept-invitation.server.ts';
import { inviteAccount } from '#app/features/accounts/invite-account.server.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const DAY = 86_400_000;
const at = (days: number) =>
  testContext({ actor: null, now: new Date(NOW.getTime() + days * DAY) });
const form = { displayName: 'Ana', legalName: 'Ana Ruiz', password: 'quite another one' };

async function invite(role: Role = 'coordinator', email = `${uuidv7()}@test.example`) {
  const { token } = await inviteAccount(at(0), { email, role });
  return { token, email };
}

const expired = { ok: false, reason: 'link-expired' };

describe('an invitation', () => {
  it('makes a person, an account and a role, once', async () => {
    const { token, email } = await invite();
    expect(await invitedEmail(at(1), token)).toBe(email);
    const accepted = await acceptInvitation(at(1), { ...form, token });
    if (!accepted.ok) throw new Error(accepted.reason);
    const [row] = await testDb()
      .select({ email: accounts.email, name: persons.legalName, role: roleGrants.role })
      .from(accounts)
      .innerJoin(persons, eq(persons.id, accounts.personId))
      .innerJoin(roleGrants, eq(roleGrants.personId, persons.id))
      .where(eq(accounts.id, accepted.accountId));
    expect(row).toEqual({ email, name: 'Ana Ruiz', role: 'coordinator' });
    expect(await acceptInvitation(at(1), { ...form, token })).toEqual(expired);
    expect(await invitedEmail(at(1), token)).toBeNull();
    const actions = await testDb().select({ action: auditEntries.action }).from(auditEntries);
    expect(actions.map(({ action }) => action)).toEqual(['invitation-made', 'invitation-accepted']);
    expect(JSON.stringify(await testDb().select().from(invitations))).not.toContain(token);
  });

  it('is good for seven days', async () => {
    const { token } = await invite();
    expect(await invitedEmail(at(6.99), token)).not.toBeNull();
    expect(await acceptInvitation(at(7), { ...form, token })).toEqual(expired);
  });

  it('is not used up by a refused password, nor by an address that has an account', async () => {
    const taken = await makePerson();
    const { token } = await invite('trainer', taken.email.toUpperCase());
    const common = { ...form, token, password: '1111111111' };
    expect(await acceptInvitation(at(1), common)).toEqual({ ok: false, reason: 'password-common' });
    expect(await acceptInvitation(at(1), { ...form, token })).toEqual({
      ok: false,
      reason: 'email-taken',
    });
    expect(await invitedEmail(at(1), token)).not.toBeNull();
    expect(await testDb().select().from(persons)).toHaveLength(1);
  });
});
