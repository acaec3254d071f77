import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { accounts, auditEntries, invitations, persons, roleGrants } from '#db/schema/index.ts';
import {
  acceptInvitation,
  invitationView,
} from '#app/features/accounts/accept-invitation.server.ts';
import { inviteAccount } from '#app/features/accounts/invite-account.server.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import * as passwords from '#app/platform/auth/passwords.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

vi.mock('#app/platform/auth/passwords.server.ts', { spy: true });

const DAY = 86_400_000;
const ctx = () => testContext({ actor: null });
const form = { displayName: 'Ana', legalName: 'Ana Ruiz', password: 'quite another one' };

beforeEach(() => {
  giveSettings();
  vi.resetAllMocks();
  vi.useFakeTimers({ toFake: ['Date'] });
  return () => vi.useRealTimers();
});

const pass = (days: number) => vi.setSystemTime(Date.now() + days * DAY);

async function invite(role: Role = 'coordinator', email = `${uuidv7()}@test.example`) {
  const { token } = await inviteAccount(ctx(), { email, role });
  return { token, email };
}

const expired = { ok: false, reason: 'link-expired' };

describe('an invitation', () => {
  it('makes a person, an account and a role, once', async () => {
    const { token, email } = await invite();
    expect(await invitationView(ctx(), token)).toEqual({ state: 'open', email, names: null });
    const accepted = await acceptInvitation(ctx(), { ...form, token });
    if (!accepted.ok) throw new Error(accepted.reason);
    const [row] = await testDb()
      .select({ email: accounts.email, name: persons.legalName, role: roleGrants.role })
      .from(accounts)
      .innerJoin(persons, eq(persons.id, accounts.personId))
      .innerJoin(roleGrants, eq(roleGrants.personId, persons.id))
      .where(eq(accounts.id, accepted.accountId));
    expect(row).toEqual({ email, name: 'Ana Ruiz', role: 'coordinator' });
    const other = { ...form, token, password: 'a third passphrase' };
    expect(await acceptInvitation(ctx(), other)).toEqual(expired);
    expect(await invitationView(ctx(), token)).toEqual({ state: 'unknown' });
    const actions = await testDb()
      .select({ action: auditEntries.action })
      .from(auditEntries)
      .orderBy(auditEntries.id);
    expect(actions.map(({ action }) => action)).toEqual(['invitation-made', 'invitation-accepted']);
    expect(JSON.stringify(await testDb().select().from(invitations))).not.toContain(token);
  });

  it('gives the same answer when the same form arrives twice, for a quarter of an hour', async () => {
    const { token } = await invite();
    const accepted = await acceptInvitation(ctx(), { ...form, token });
    expect(accepted).toMatchObject({ ok: true });
    expect(await acceptInvitation(ctx(), { ...form, token })).toEqual(accepted);
    expect(await testDb().$count(persons)).toBe(1);
    pass(1 / 90);
    expect(await acceptInvitation(ctx(), { ...form, token })).toEqual(expired);
  });

  it('is good for seven days of real time, whatever day the demonstration plays', async () => {
    const early = testContext({ actor: null, now: new Date(NOW.getTime() - 900 * DAY) });
    const { token } = await inviteAccount(early, { email: 'a@test.example', role: 'trainer' });
    pass(6.99);
    const late = testContext({ actor: null, now: new Date(NOW.getTime() + 900 * DAY) });
    expect(await invitationView(late, token)).toMatchObject({ email: 'a@test.example' });
    pass(0.02);
    expect(await invitationView(early, token)).toMatchObject({ state: 'expired' });
    expect(await acceptInvitation(early, { ...form, token })).toEqual(expired);
  });

  it('is not used up by a refused password, nor by an address that has an account', async () => {
    const taken = await makePerson();
    const { token } = await invite('trainer', taken.email.toUpperCase());
    const common = { ...form, token, password: '1111111111' };
    expect(await acceptInvitation(ctx(), common)).toEqual({ ok: false, reason: 'password-common' });
    expect(await acceptInvitation(ctx(), { ...form, token })).toEqual({
      ok: false,
      reason: 'email-taken',
    });
    expect(await invitationView(ctx(), token)).toMatchObject({ state: 'open' });
    expect(await testDb().$count(persons)).toBe(1);
  });

  it('is refused without the work of a hash when it is unknown or past', async () => {
    const { token } = await invite();
    pass(8);
    for (const wrong of [token, 'unknown', '']) {
      expect(await acceptInvitation(ctx(), { ...form, token: wrong })).toEqual(expired);
    }
    expect(passwords.hashPassword).not.toHaveBeenCalled();
    expect(passwords.verifyPassword).not.toHaveBeenCalled();
  });

  it('is refused after twenty tries, while others are accepted', async () => {
    const { email } = await makePerson();
    const { token } = await invite('trainer', email);
    vi.mocked(passwords.hashPassword).mockResolvedValue('a hash');
    for (let tries = 0; tries < 20; tries += 1) {
      expect(await acceptInvitation(ctx(), { ...form, token })).toMatchObject({
        reason: 'email-taken',
      });
    }
    const refused = await acceptInvitation(ctx(), { ...form, token });
    expect(refused).toEqual({ ok: false, reason: 'too-many-tries' });
    expect(passwords.hashPassword).toHaveBeenCalledTimes(20);
    const other = await invite();
    expect(await acceptInvitation(ctx(), { ...form, ...other })).toMatchObject({ ok: true });
  });
});
