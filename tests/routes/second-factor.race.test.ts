import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accounts, pendingSignIns, roleGrants } from '#db/schema/index.ts';
import type { Actor, Role } from '#app/platform/auth/actor.ts';
import { hashPassword } from '#app/platform/auth/passwords.server.ts';
import { readSession } from '#app/platform/auth/sessions.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makePerson } from '#tests/factories/people.ts';
import { shownCode } from '#tests/factories/second-factor.ts';
import { testDb } from '#tests/setup/database.ts';
import { makeSomebody, signIn, startProduct, type Answer } from './product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
let passwordHash: string;
beforeAll(async () => {
  product = await startProduct();
  passwordHash = await hashPassword(PASSWORD);
}, 120_000);
afterAll(() => product.stop());

const PASSWORD = 'a long enough passphrase';
const OVERVIEW = '/account/second-factor';

/** Somebody with a password and a role since yesterday, and no second factor. */
async function makeAccount(role: Role): Promise<Actor> {
  const actor = await makePerson({ roles: [] });
  const { personId, accountId } = actor;
  const validFrom = new Date(Date.now() - 86_400_000);
  const grant = { id: uuidv7(), personId, role, scopeKind: 'platform' as const, validFrom };
  await testDb().insert(roleGrants).values(grant);
  await testDb().update(accounts).set({ passwordHash }).where(eq(accounts.id, accountId));
  return actor;
}

/** The cookies of an answer that the browser keeps. */
const cookiesOf = ({ headers }: Answer) =>
  (headers['set-cookie'] ?? [])
    .filter((line) => !line.includes('Max-Age=0'))
    .map((line) => line.split(';')[0] ?? '');
const givePassword = ({ email }: Actor, more: Record<string, string> = {}) =>
  product.ask('/sign-in', { form: { email, password: PASSWORD, ...more } });

/** Makes codes and puts them in use; the codes and the cookie of the session after it. */
async function printCodes(cookie: string) {
  const made = await product.ask(`${OVERVIEW}/codes`, { cookie, method: 'POST' });
  const codes = [...new Set(made.text.match(/[0-9A-Z]{5}-[0-9A-Z]{5}(?=<)/g) ?? [])];
  const form = { code: codes[0] ?? '' };
  const confirmed = await product.ask(`${OVERVIEW}/codes/confirmation`, { cookie, form });
  return { made, codes, confirmed, cookie: cookiesOf(confirmed)[0] ?? '' };
}

describe('who holds a role that needs a second factor', () => {
  it.each([
    ['coordinator', '/admin/outbox'],
    ['trainer', '/teach/reports'],
  ] as const)('%s: is led to set one up, and reaches nothing of %s before', async (role, area) => {
    const actor = await makeAccount(role);
    const first = await givePassword(actor);
    expect(first).toMatchObject({ status: 303, headers: { location: OVERVIEW } });
    const [before = ''] = cookiesOf(first);
    for (const path of [area, `${area}/${uuidv7()}`]) {
      expect(await product.ask(path, { cookie: before })).toMatchObject({
        ...{ status: 303, headers: { location: OVERVIEW } },
      });
      const { text } = await product.ask(`${path}.data`, { cookie: before });
      expect(text).toContain(OVERVIEW);
    }
    expect((await readSession(before)).actor).toMatchObject({ grants: [], withheldRoles: [role] });
    expect((await product.ask(OVERVIEW, { cookie: before })).text).toContain('Your role needs');
    const { codes, confirmed, cookie } = await printCodes(before);
    expect(codes).toHaveLength(10);
    expect(confirmed).toMatchObject({
      status: 303,
      headers: { location: `${OVERVIEW}?saved=set-up` },
    });
    expect((await readSession(before)).actor).toBeNull();
    expect((await product.ask(area, { cookie })).status).toBe(200);
  });

  it('is refused an area of others as ever', async () => {
    const [cookie = ''] = cookiesOf(await givePassword(await makeAccount('trainer')));
    expect((await product.ask('/admin/outbox', { cookie })).status).toBe(403);
  });
});

describe('signing in with a second factor', () => {
  it('takes two steps, in the one browser that took the first, and goes where one was going', async () => {
    const actor = await makeAccount('participant');
    const { codes } = await printCodes(await signIn(actor));
    const first = await givePassword(actor, { returnTo: '/account' });
    const page = '/sign-in/second-factor?returnTo=%2Faccount';
    expect(first).toMatchObject({ status: 303, headers: { location: page } });
    const [pending = '', ...others] = cookiesOf(first);
    expect(others).toEqual([]);
    expect(pending).toMatch(/^__Host-second-factor=[\w-]{43}$/);
    expect((await readSession(pending.replace('second-factor', 'session'))).actor).toBeNull();
    expect((await product.ask(page, { cookie: pending })).text).toContain(
      'autoComplete="one-time-code"',
    );
    const form = { code: codes[1] ?? '', returnTo: '/account' };
    const elsewhere = await product.ask('/sign-in/second-factor', { form });
    expect(elsewhere).toMatchObject({ status: 303, headers: { location: '/sign-in' } });
    const wrong = { ...form, code: '123456' };
    const refused = await product.ask(`${page}&lang=ja`, {
      cookie: pending,
      form: wrong,
    });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('コードが違います。');
    expect(refused.text).toContain('name="returnTo" value="/account"');
    expect(refused.text).toContain(`action="${page}"`);
    const done = await product.ask('/sign-in/second-factor', { cookie: pending, form });
    expect(done).toMatchObject({ status: 303, headers: { location: '/account' } });
    const [session = ''] = cookiesOf(done);
    expect((await readSession(session)).actor?.personId).toBe(actor.personId);
    expect(
      await testDb().$count(pendingSignIns, eq(pendingSignIns.accountId, actor.accountId)),
    ).toBe(0);
  });

  it('begins anew without the cookie, and never leads to another site', async () => {
    const page = await product.ask('/sign-in/second-factor?returnTo=%2Frecords');
    expect(page.headers.location).toBe('/sign-in?returnTo=%2Frecords');
    const actor = await makeAccount('participant');
    const { codes } = await printCodes(await signIn(actor));
    const [cookie = ''] = cookiesOf(await givePassword(actor));
    const form = { code: codes[1] ?? '', returnTo: '//evil.example' };
    const done = await product.ask('/sign-in/second-factor', { cookie, form });
    expect(done.headers.location).toBe('/learn');
  });

  it('leads to new codes when few are left', async () => {
    const actor = await makeAccount('participant');
    const { codes } = await printCodes(await signIn(actor));
    const locations: (string | undefined)[] = [];
    for (const code of codes.slice(0, 8)) {
      const [cookie = ''] = cookiesOf(await givePassword(actor));
      const done = await product.ask('/sign-in/second-factor', { cookie, form: { code } });
      locations.push(done.headers.location);
    }
    expect(locations).toEqual([...Array<string>(6).fill('/learn'), OVERVIEW, OVERVIEW]);
  });
});

describe('setting one up', () => {
  it('shows the secret of an authenticator until a code is given, and never again', async () => {
    const actor = await makeAccount('participant');
    const cookie = await signIn(actor);
    const begun = await product.ask(`${OVERVIEW}/authenticator`, { cookie, method: 'POST' });
    const page = `${OVERVIEW}/authenticator/confirmation`;
    expect(begun).toMatchObject({ status: 303, headers: { location: page } });
    const shown = await product.ask(page, { cookie });
    const secret = /<code[^>]*>((?:[A-Z2-7]{4} ?){8})<\/code>/.exec(shown.text)?.[1] ?? '';
    expect(secret.replaceAll(' ', '')).toHaveLength(32);
    expect(shown.text).toMatch(/<svg[^>]*class="factor-qr"/);
    const again = await product.ask(page, { cookie, form: { code: 'x' } });
    expect(again.status).toBe(400);
    expect(again.text).toContain(secret);
    const form = { code: await shownCode(actor, { waiting: true }) };
    const done = await product.ask(page, { cookie, form });
    const [fresh = ''] = cookiesOf(done);
    expect(await product.ask(page, { cookie: fresh })).toMatchObject({
      ...{ status: 303, headers: { location: OVERVIEW } },
    });
    expect((await product.ask(OVERVIEW, { cookie: fresh })).text).toContain('Set up, since');
  });

  it('shows printed codes in answer to the form alone, and lets nobody keep them on the way', async () => {
    const cookie = await signIn(await makeAccount('participant'));
    const { made, codes, cookie: fresh } = await printCodes(cookie);
    expect(made.headers['cache-control']).toContain('no-store');
    expect(await product.ask(`${OVERVIEW}/codes`, { cookie: fresh })).toMatchObject({
      ...{ status: 303, headers: { location: OVERVIEW } },
    });
    const { text } = await product.ask(OVERVIEW, { cookie: fresh });
    for (const code of codes) expect(text).not.toContain(code);
  });

  it('asks for the password where signing in lies back, also to remove it', async () => {
    const cookie = await signIn(await makeAccount('participant'));
    const { cookie: fresh } = await printCodes(cookie);
    const form = { _method: 'DELETE' };
    const removed = await product.ask(`${OVERVIEW}/codes`, { cookie: fresh, form });
    expect(removed).toMatchObject({
      status: 303,
      headers: { location: `${OVERVIEW}?saved=removed` },
    });
  });
});

describe('a coordinator', () => {
  it('takes a lost second factor away, and is told whose it is before', async () => {
    const person = await makeAccount('participant');
    const { cookie: theirs } = await printCodes(await signIn(person));
    const cookie = await signIn(await makeSomebody({ roles: ['coordinator'] }));
    const page = `/admin/people/${person.personId}/second-factor`;
    expect((await product.ask(page, { cookie })).text).toContain(person.displayName);
    const done = await product.ask(page, { cookie, form: { _method: 'DELETE' } });
    expect(done).toMatchObject({ status: 303, headers: { location: `${page}?done` } });
    expect((await readSession(theirs)).actor).toBeNull();
    expect(await givePassword(person)).toMatchObject({ headers: { location: '/learn' } });
  });
});
