import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { accounts, auditEntries, outboxJobs, rateLimits } from '#db/schema/index.ts';
import { changePassword } from '#app/features/accounts/change-password.server.ts';
import { requestPasswordReset } from '#app/features/accounts/request-password-reset.server.ts';
import { signIn } from '#app/features/accounts/sign-in.server.ts';
import { hashPassword } from '#app/platform/auth/passwords.server.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const PASSWORD = 'kakehashi-demo';
const OTHER = 'quite another one';
const nobody = () => testContext({ actor: null });
const refused = { ok: false, reason: 'demo-account' };

async function makeDemoAccount() {
  giveSettings({ DEMO: '1' });
  const actor = await makePerson({ demo: true });
  const passwordHash = await hashPassword(PASSWORD);
  const own = eq(accounts.id, actor.accountId);
  await testDb().update(accounts).set({ passwordHash }).where(own);
  return actor;
}

it('nobody locks others out of a demonstration account, by right passwords or wrong ones', async () => {
  const { accountId, email } = await makeDemoAccount();
  const press = (password: string) => signIn(nobody(), { email, password });
  const all = await Promise.all(Array.from({ length: 25 }, () => press(PASSWORD)));
  expect(all.filter(({ ok }) => ok)).toHaveLength(25);
  for (let tries = 0; tries < 12; tries += 1)
    expect(await press('wrong')).toMatchObject({ ok: false });
  expect(await press(PASSWORD)).toMatchObject({ ok: true, accountId });
});

it('nobody changes its password, which all share, and nothing is counted or kept of who tries', async () => {
  const actor = await makeDemoAccount();
  const ctx = testContext({ actor });
  for (const current of [PASSWORD, 'wrong']) {
    expect(await changePassword(ctx, { current, password: OTHER })).toEqual(refused);
  }
  const asked = { email: actor.email.toUpperCase(), locale: 'ja' as const };
  expect(await requestPasswordReset(nobody(), asked)).toEqual(refused);
  expect(await signIn(nobody(), { email: actor.email, password: PASSWORD })).toMatchObject({
    ok: true,
  });
  for (const table of [auditEntries, outboxJobs, rateLimits])
    expect(await testDb().$count(table)).toBe(0);
});

it('people of their own in a demonstration change theirs as ever', async () => {
  await makeDemoAccount();
  const actor = await makePerson();
  const passwordHash = await hashPassword(PASSWORD);
  const own = eq(accounts.id, actor.accountId);
  await testDb().update(accounts).set({ passwordHash }).where(own);
  const { email } = actor;
  expect(await requestPasswordReset(nobody(), { email, locale: 'en' })).toEqual({ ok: true });
  const change = { current: PASSWORD, password: OTHER };
  expect(await changePassword(testContext({ actor }), change)).toEqual({ ok: true });
});
