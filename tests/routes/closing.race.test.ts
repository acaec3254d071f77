import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accounts } from '#db/schema/index.ts';
import { hashPassword } from '#app/platform/auth/passwords.server.ts';
import { readSession } from '#app/platform/auth/sessions.server.ts';
import { testDb } from '#tests/setup/database.ts';
import { makeSomebody, signIn, startProduct } from './product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => (product = await startProduct()), 120_000);
afterAll(() => product.stop());

const PASSWORD = 'a long enough passphrase';

it('who closes their account is signed out and told how to keep it; signing in keeps it', async () => {
  const actor = await makeSomebody({ roles: ['participant'] });
  const passwordHash = await hashPassword(PASSWORD);
  await testDb().update(accounts).set({ passwordHash }).where(eq(accounts.id, actor.accountId));
  const cookie = await signIn(actor);
  const page = await product.ask('/account/closing?lang=ja', { cookie });
  expect(page.text).toContain('修了証はこれからも確認できます。');
  const refused = await product.ask('/account/closing', { cookie, form: { password: 'a guess' } });
  expect(refused.status).toBe(400);
  const done = await product.ask('/account/closing', { cookie, form: { password: PASSWORD } });
  expect(done).toMatchObject({ status: 303, headers: { location: '/sign-in?closing' } });
  expect((await readSession(cookie)).actor).toBeNull();
  expect((await product.ask('/sign-in?closing')).text).toContain('sign in before then');
  const form = { email: actor.email, password: PASSWORD };
  const back = await product.ask('/sign-in', { form });
  expect(back).toMatchObject({ status: 303, headers: { location: '/account/closing?kept' } });
  const [row] = await testDb().select().from(accounts).where(eq(accounts.id, actor.accountId));
  expect(row?.closesAt).toBeNull();
});

it('the last coordinator is told why theirs stays', async () => {
  const actor = await makeSomebody({ roles: ['coordinator'] });
  const passwordHash = await hashPassword(PASSWORD);
  await testDb().update(accounts).set({ passwordHash }).where(eq(accounts.id, actor.accountId));
  const cookie = await signIn(actor);
  const answer = await product.ask('/account/closing', { cookie, form: { password: PASSWORD } });
  expect(answer.status).toBe(409);
  expect(answer.text).toContain('no other programme coordinator');
});
