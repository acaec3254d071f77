import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { accounts, rateLimits } from '#db/schema/index.ts';
import { changePassword } from '#app/features/accounts/change-password.server.ts';
import { signIn } from '#app/features/accounts/sign-in.server.ts';
import { hashPassword } from '#app/platform/auth/passwords.server.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const PASSWORD = 'a long enough passphrase';
const nobody = () => testContext({ actor: null });

async function makeAccount(parts: Partial<typeof accounts.$inferInsert> = {}) {
  giveSettings();
  const actor = await makePerson();
  const passwordHash = await hashPassword(PASSWORD);
  await testDb()
    .update(accounts)
    .set({ passwordHash, ...parts })
    .where(eq(accounts.id, actor.accountId));
  return actor;
}

const wrong = { ok: false, reason: 'wrong-credentials' };

describe('signing in', () => {
  it('takes the address in any letter case, and the password in any Unicode form', async () => {
    const { accountId, email } = await makeAccount({
      passwordHash: await hashPassword('パスワード長い'),
    });
    const typed = { email: email.toUpperCase(), password: 'パスワード長い'.normalize('NFD') };
    expect(await signIn(nobody(), typed)).toEqual({ ok: true, accountId });
  });

  it('says the same for a wrong password, no account, a disabled one and one without a password', async () => {
    const { email } = await makeAccount();
    const disabled = await makeAccount({ disabledAt: NOW });
    const empty = await makeAccount({ passwordHash: null });
    const tries = [
      { email, password: 'another passphrase' },
      { email: 'nobody@test.example', password: PASSWORD },
      { email: disabled.email, password: PASSWORD },
      { email: empty.email, password: PASSWORD },
      { email: empty.email, password: '' },
    ];
    for (const input of tries) expect(await signIn(nobody(), input)).toEqual(wrong);
  });

  it('works as long on an address without an account as on one with', async () => {
    const { email } = await makeAccount();
    const measure = async (address: string) => {
      const began = process.cpuUsage();
      await signIn(nobody(), { email: address, password: 'another passphrase' });
      const { user, system } = process.cpuUsage(began);
      return user + system;
    };
    await measure('first@test.example');
    const known = await measure(email);
    const unknown = await measure('nobody@test.example');
    expect(unknown).toBeGreaterThan(known * 0.3);
  });

  it('lets demonstration accounts in only in a demonstration', async () => {
    const { email } = await makeAccount({ demo: true });
    expect(await signIn(nobody(), { email, password: PASSWORD })).toEqual(wrong);
  });

  it('stops after ten tries at one account, right ones too, and lets others go on', async () => {
    const { email } = await makeAccount();
    const other = await makeAccount();
    for (let tries = 0; tries < 10; tries += 1) {
      expect(await signIn(nobody(), { email, password: 'wrong' })).toEqual(wrong);
    }
    const refused = { ok: false, reason: 'too-many-tries' };
    expect(await signIn(nobody(), { email, password: PASSWORD })).toEqual(refused);
    expect(await signIn(nobody(), { email: other.email, password: PASSWORD })).toMatchObject({
      ok: true,
    });
    const rows = JSON.stringify(await testDb().select().from(rateLimits));
    expect(rows).not.toContain(email);
  });
});

describe('changing the password', () => {
  it('takes the current one, and not a common one in its place', async () => {
    const actor = await makeAccount();
    const ctx = testContext({ actor });
    expect(await changePassword(ctx, { current: 'wrong', password: 'quite another one' })).toEqual({
      ok: false,
      reason: 'wrong-password',
    });
    for (const password of ['1234567890', 'Password123', 'abababababab']) {
      expect(await changePassword(ctx, { current: PASSWORD, password })).toEqual({
        ok: false,
        reason: 'password-common',
      });
    }
    expect(await changePassword(ctx, { current: PASSWORD, password: 'quite another one' })).toEqual(
      { ok: true },
    );
    const { email } = actor;
    expect(await signIn(nobody(), { email, password: PASSWORD })).toEqual(wrong);
    expect(await signIn(nobody(), { email, password: 'quite another one' })).toMatchObject({
      ok: true,
    });
  });

  it('is limited, so that a borrowed session does not find the password', async () => {
    const ctx = testContext({ actor: await makeAccount() });
    for (let tries = 0; tries < 10; tries += 1) {
      await changePassword(ctx, { current: 'wrong', password: 'quite another one' });
    }
    expect(await changePassword(ctx, { current: PASSWORD, password: 'quite another one' })).toEqual(
      { ok: false, reason: 'too-many-tries' },
    );
  });
});
