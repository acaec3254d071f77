import { eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accounts, invitations, keptMails, persons, sessions } from '#db/schema/index.ts';
import { JOB_HANDLERS } from '#app/composition/jobs.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { runDueJobs } from '#app/platform/outbox.server.ts';
import { makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { giveSecondFactor } from '#tests/factories/second-factor.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { makeSomebody, signIn, SITE, startProduct } from './product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => (product = await startProduct()), 120_000);
afterAll(() => product.stop());

const PASSWORD = 'a long enough passphrase';

async function enter(): Promise<{ id: string; email: string }> {
  const id = uuidv7();
  const email = `${id}@test.example`;
  const names = { legalName: 'Ana <b>Ruiz</b>', displayName: 'Ana', createdAt: new Date() };
  await testDb()
    .insert(persons)
    .values({ id, ...names, privateEmail: email, locale: 'ja' });
  return { id, email };
}

/** The path of the link in the last mail that an address got, as the product sends it now. */
async function linkTo(recipient: string): Promise<string> {
  const ctx = { ...testContext({ actor: null }), db: testDb(), now: new Date() };
  await runDueJobs(ctx, JOB_HANDLERS);
  const mails = await testDb().select().from(keptMails).where(eq(keptMails.recipient, recipient));
  return /https?:\S+/.exec(mails.at(-1)?.textBody ?? '')?.[0].slice(SITE.length) ?? '';
}

async function accountIdOf(personId: string): Promise<string> {
  const own = eq(accounts.personId, personId);
  const [account] = await testDb().select({ id: accounts.id }).from(accounts).where(own);
  return account?.id ?? '';
}

const inList = (people: { id: string }[]) =>
  inArray(
    invitations.personId,
    people.map(({ id }) => id),
  );
const coordinator = async () => signIn(await makeSomebody({ roles: ['coordinator'] }));

describe('a coordinator', () => {
  it('invites people, sees how it stands, and sends it again to those picked', async () => {
    const cookie = await coordinator();
    const [one, other] = [await enter(), await enter()];
    const body = new URLSearchParams([
      ['person', one.id],
      ['person', other.id],
      ['person', uuidv7()],
    ]).toString();
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const invited = await product.ask('/admin/invitations', { cookie, body, headers });
    expect(invited.text).toContain('2 people are invited.');
    expect(invited.text).toContain('Not on record: 1');
    await linkTo(one.email);
    const page = await product.ask('/admin/invitations?state=kept', { cookie });
    expect(page.text).toContain('Ana &lt;b&gt;Ruiz&lt;/b&gt;');
    const picks = [...page.text.matchAll(/name="pick"[^>]*value="([^"]+)"/g)].map(
      ([, pick]) => pick,
    );
    expect(picks).toHaveLength(2);
    const form = { pick: picks[0] ?? '', state: 'kept' };
    const again = await product.ask('/admin/invitations/resending', { cookie, form });
    expect(again.headers.location).toBe('/admin/invitations?state=kept&resent=1');
    const all = { all: '1', state: 'kept' };
    const rest = await product.ask('/admin/invitations/resending', { cookie, form: all });
    expect(rest.headers.location).toBe('/admin/invitations?state=kept&resent=1');
    const none = { pick: 'no pick', state: 'no state' };
    const nothing = await product.ask('/admin/invitations/resending', { cookie, form: none });
    expect(nothing.headers.location).toBe('/admin/invitations?resent=0');
  });
});

describe('a coordinator who invites many', () => {
  it('sees how many a list holds, presses once, and is told when it has changed meanwhile', async () => {
    const cookie = await coordinator();
    const town = await makeOrganisation();
    const people = [await enter(), await enter()];
    for (const { id } of people) await makeAppointment({ personId: id, organisationId: town });
    const list = `?organisationId=${town}`;
    const page = await product.ask(`/admin/people${list}`, { cookie });
    expect(page.text).toContain(`href="/admin/invitations/new${list}"`);
    const address = `/admin/invitations/new${list}`;
    const markOf = (text: string) => /name="mark" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const preview = await product.ask(address, { cookie });
    expect(preview.text).toContain('2 people get the mail.');
    expect(await testDb().$count(invitations, inList(people))).toBe(0);
    await product.ask('/admin/invitations', { cookie, form: { person: people[0]?.id ?? '' } });
    const late = await product.ask(address, { cookie, form: { mark: markOf(preview.text) } });
    expect(late.status).toBe(422);
    expect(late.text).toContain('Who would be invited has changed.');
    expect(late.text).toContain('1 person gets the mail.');
    const form = { mark: markOf(late.text) };
    const presses = await Promise.all([1, 2].map(() => product.ask(address, { cookie, form })));
    const [done] = presses
      .map(({ headers }) => headers.location)
      .sort()
      .reverse();
    expect(presses.map(({ status }) => status)).toEqual([303, 303]);
    expect(done).toBe('/admin/invitations?invited=1');
    expect((await product.ask(done ?? '', { cookie })).text).toContain('1 person is invited.');
    expect(await testDb().$count(invitations, inList(people))).toBe(2);
    const after = await product.ask(address, { cookie });
    expect(after.text).toContain('Nobody is left to invite.');
    expect(after.text).not.toContain('name="mark"');
  });
});

describe('who is invited', () => {
  it('finds their names on the form, in the language of the mail, and is signed in until there is a second factor', async () => {
    const { id, email } = await enter();
    const form = { person: id };
    await product.ask('/admin/invitations', { cookie: await coordinator(), form });
    const link = await linkTo(email);
    expect(link).toMatch(/^\/invitation\/[\w-]{43}\?lang=ja$/);
    const { text } = await product.ask(link);
    expect(text).toContain('value="Ana &lt;b&gt;Ruiz&lt;/b&gt;"');
    expect(text).toContain('登録されている氏名です。');
    const fields = { legalName: 'Ana Ruiz', displayName: 'Ana', password: PASSWORD };
    const done = await product.ask(link, { form: fields });
    expect(done).toMatchObject({ status: 303, headers: { location: '/learn' } });
    const accountId = await accountIdOf(id);
    await giveSecondFactor({ accountId });
    const again = await product.ask(link, { form: fields });
    expect(again).toMatchObject({ status: 303, headers: { location: '/sign-in' } });
    expect(again.headers['set-cookie'] ?? []).not.toContainEqual(
      expect.stringContaining('session'),
    );
    expect(await testDb().$count(sessions, eq(sessions.accountId, accountId))).toBe(1);
  });

  it('gets a new mail by one press when the link has expired, without seeing the address', async () => {
    const { id, email } = await enter();
    const form = { person: id };
    await product.ask('/admin/invitations', { cookie: await coordinator(), form });
    const link = await linkTo(email);
    const expiresAt = new Date(Date.now() - 1_000);
    await testDb().update(invitations).set({ expiresAt }).where(eq(invitations.personId, id));
    const late = await product.ask(link);
    expect(late.text).toContain('***@test.example');
    expect(late.text).not.toContain(email);
    const path = link.replace('?lang=ja', '');
    const pressed = await product.ask(`${path}/renewal`, { method: 'POST' });
    expect(pressed).toMatchObject({ status: 303, headers: { location: path } });
    expect((await product.ask(link)).text).toContain('新しいメールをお送りします');
    const fresh = await linkTo(email);
    expect(fresh).not.toBe(link);
    expect((await product.ask(fresh)).text).toContain('name="password"');
    expect((await product.ask(link)).text).toContain('この招待は使えません');
  });
});
