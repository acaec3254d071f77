import { hash, verify } from '@node-rs/argon2';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { accounts, auditEntries, rateLimits } from '#db/schema/index.ts';
import { changePassword } from '#app/features/accounts/change-password.server.ts';
import { issueResetToken } from '#app/features/accounts/request-password-reset.server.ts';
import { resetPassword } from '#app/features/accounts/reset-password.server.ts';
import { signIn } from '#app/features/accounts/sign-in.server.ts';
import { hashPassword } from '#app/platform/auth/passwords.server.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { keptLog, NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<{ verify: typeof verify }>();
  return { ...real, verify: vi.fn(real.verify) };
});

/** Failures are counted by the quarter hour: no test may begin in one and end in the next. */
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  return () => vi.useRealTimers();
});

const PASSWORD = 'a long enough passphrase';
const nobody = () => testContext({ actor: null });

/** Tests that try often need no costly hash. */
const QUICK = { memoryCost: 64, timeCost: 1, parallelism: 1 };

async function makeAccount(parts: Partial<typeof accounts.$inferInsert> = {}) {
  giveSettings();
  const actor = await makePerson();
  const passwordHash = await hash(PASSWORD, QUICK);
  await testDb()
    .update(accounts)
    .set({ passwordHash, ...parts })
    .where(eq(accounts.id, actor.accountId));
  return actor;
}

const wrong = { ok: false, reason: 'wrong-credentials' };
const locked = { ok: false, reason: 'too-many-tries' };

async function fail(email: string, times: number) {
  for (let tries = 0; tries < times; tries += 1) {
    expect(await signIn(nobody(), { email, password: 'wrong' })).toEqual(wrong);
  }
}

describe('signing in', () => {
  it('takes the address in any letter case, and the password in any Unicode form', async () => {
    const { accountId, email } = await makeAccount({
      passwordHash: await hashPassword('パスワード長い'),
    });
    const typed = { email: email.toUpperCase(), password: 'パスワード長い'.normalize('NFD') };
    expect(await signIn(nobody(), typed)).toEqual({
      ...{ ok: true, accountId, secondFactor: 'none', kept: false },
    });
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

  it('works as hard on an address without an account as on one with', async () => {
    const { email } = await makeAccount({ passwordHash: await hashPassword(PASSWORD) });
    const costOf = async (address: string) => {
      vi.mocked(verify).mockClear();
      await signIn(nobody(), { email: address, password: 'another passphrase' });
      return vi.mocked(verify).mock.calls.map(([known]) => String(known).split('$').slice(0, 4));
    };
    const known = await costOf(email);
    expect(known).toEqual([['', 'argon2id', 'v=19', 'm=19456,t=2,p=1']]);
    expect(await costOf('nobody@test.example')).toEqual(known);
  });

  it('lets demonstration accounts in only in a demonstration', async () => {
    const { email } = await makeAccount({ demo: true });
    expect(await signIn(nobody(), { email, password: PASSWORD })).toEqual(wrong);
  });

  it('stops after ten failures at one account, right ones too, and lets others go on', async () => {
    const { email } = await makeAccount();
    const other = await makeAccount();
    await fail(email, 10);
    expect(await signIn(nobody(), { email, password: PASSWORD })).toEqual(locked);
    expect(await signIn(nobody(), { email: other.email, password: PASSWORD })).toMatchObject({
      ok: true,
    });
    const rows = JSON.stringify(await testDb().select().from(rateLimits));
    expect(rows).not.toContain(email);
  });

  it('stops as soon at an address without an account', async () => {
    giveSettings();
    await fail('nobody@test.example', 10);
    const again = { email: 'nobody@test.example', password: PASSWORD };
    expect(await signIn(nobody(), again)).toEqual(locked);
  });

  it('is never stopped by signing in rightly, which also forgives what failed before', async () => {
    const { email } = await makeAccount();
    await fail(email, 9);
    for (let tries = 0; tries < 12; tries += 1) {
      expect(await signIn(nobody(), { email, password: PASSWORD })).toMatchObject({ ok: true });
    }
    await fail(email, 10);
  });

  it('works again at once with a new password, as the page that stops it says', async () => {
    const { accountId, email } = await makeAccount();
    await fail(email, 10);
    const token = await issueResetToken(nobody(), accountId);
    await resetPassword(nobody(), { token, password: 'quite another one' });
    const fresh = { email, password: 'quite another one' };
    expect(await signIn(nobody(), fresh)).toMatchObject({ ok: true, accountId });
  });

  it('tells the log of every failure by the account, or a mark of the address, never the address', async () => {
    const { accountId, email } = await makeAccount();
    const { log, lines } = keptLog();
    const ctx = { ...nobody(), log };
    for (const address of [email, 'nobody@test.example']) {
      await signIn(ctx, { email: address, password: 'wrong' });
    }
    await fail(email, 9);
    await signIn(ctx, { email, password: 'wrong' });
    const facts = lines.map(({ level, values }) => [level, values[0]]);
    expect(facts).toMatchObject([
      ['warn', { event: 'sign-in-failed', accountId }],
      ['warn', { event: 'sign-in-failed', accountId: null, address: expect.any(String) }],
      ['warn', { event: 'sign-in-locked', accountId }],
    ]);
    expect(JSON.stringify(lines)).not.toContain('@');
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
    const { accountId, email } = actor;
    const audit = await testDb().select().from(auditEntries);
    expect(audit).toMatchObject([{ action: 'password-changed', objectId: accountId }]);
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
