import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accounts, emailChanges, keptMails } from '#db/schema/index.ts';
import { JOB_HANDLERS } from '#app/composition/jobs.server.ts';
import { hashPassword } from '#app/platform/auth/passwords.server.ts';
import { readSession } from '#app/platform/auth/sessions.server.ts';
import { runDueJobs } from '#app/platform/outbox.server.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { SITE, signIn, startProduct } from './product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => (product = await startProduct()), 120_000);
afterAll(() => product.stop());

const PASSWORD = 'a long enough passphrase';

async function makeAccount() {
  const actor = await makePerson();
  const passwordHash = await hashPassword(PASSWORD);
  await testDb().update(accounts).set({ passwordHash }).where(eq(accounts.id, actor.accountId));
  return actor;
}

/** The path of the link in the mail that an address got. */
async function linkTo(recipient: string): Promise<string> {
  await runDueJobs({ ...testContext({ actor: null }), db: testDb() }, JOB_HANDLERS);
  const mails = await testDb().select().from(keptMails).where(eq(keptMails.recipient, recipient));
  return /https?:\S+/.exec(mails.at(-1)?.textBody ?? '')?.[0].slice(SITE.length) ?? '';
}

it('an address is changed by the link that the new one gets, and opening it alone changes nothing', async () => {
  const actor = await makeAccount();
  const [here, elsewhere] = [await signIn(actor), await signIn(actor)];
  const email = `new-${actor.email}`;
  const form = { email, password: PASSWORD };
  const asked = await product.ask('/account/email', { cookie: here, form });
  expect(asked).toMatchObject({ status: 303, headers: { location: '/account/email?sent' } });
  const link = await linkTo(email);
  expect((await product.ask(link)).text).toContain(email);
  const [before] = await testDb().select().from(accounts).where(eq(accounts.id, actor.accountId));
  expect(before?.email).toBe(actor.email);
  const done = await product.ask(link, { cookie: here, method: 'POST' });
  expect(done).toMatchObject({ status: 303, headers: { location: '/account?saved=email' } });
  const fresh = done.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  expect((await readSession(fresh)).actor?.email).toBe(email);
  for (const cookie of [here, elsewhere]) expect((await readSession(cookie)).actor).toBeNull();
  const undoing = await linkTo(actor.email);
  expect((await product.ask(undoing)).status).toBe(200);
  expect((await product.ask(undoing, { method: 'POST' })).text).toContain('/password-reset');
  expect((await readSession(fresh)).actor).toBeNull();
  expect(await product.ask(link, { method: 'POST' })).toMatchObject({ status: 400 });
});

it('the form keeps the address that was typed, never the password, and puts each fault beside its field', async () => {
  const cookie = await signIn(await makeAccount());
  for (const form of [
    { email: 'no address', password: PASSWORD },
    { email: 'robin@test.example', password: 'a wrong guess' },
  ]) {
    const { status, text } = await product.ask('/account/email?lang=ja', { cookie, form });
    expect(status).toBe(400);
    expect(text).toContain(form.email);
    expect(text).not.toContain(form.password);
  }
});

it('who takes a change back reads why it cannot be done: the address is another’s, or it is late', async () => {
  const actor = await makeAccount();
  const form = { email: `new-${actor.email}`, password: PASSWORD };
  await product.ask('/account/email', { cookie: await signIn(actor), form });
  const undoing = await linkTo(actor.email);
  await product.ask(await linkTo(form.email), { method: 'POST' });
  const other = await makeAccount();
  const own = eq(accounts.id, other.accountId);
  await testDb().update(accounts).set({ email: actor.email }).where(own);
  const taken = await product.ask(undoing, { method: 'POST' });
  expect(taken.status).toBe(400);
  expect(taken.text).toContain('Another account has the former address by now');
  const past = new Date(0);
  await testDb().update(emailChanges).set({ confirmUntil: past, undoUntil: past });
  const late = await product.ask(undoing, { method: 'POST' });
  expect(late.text).toContain('This link has expired. Contact CLAIR.');
});
