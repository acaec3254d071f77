import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accounts, sessions } from '#db/schema/index.ts';
import { hashing } from '#app/platform/auth/hashing.server.ts';
import { hashPassword } from '#app/platform/auth/passwords.server.ts';
import { readSession } from '#app/platform/auth/sessions.server.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testDb } from '#tests/setup/database.ts';
import { signIn, startProduct, type Answer } from './product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => (product = await startProduct()), 120_000);
afterAll(() => product.stop());

const PASSWORD = 'a long enough passphrase';
const OTHER = 'quite another one';

async function makeAccount() {
  const actor = await makePerson();
  const passwordHash = await hashPassword(PASSWORD);
  await testDb().update(accounts).set({ passwordHash }).where(eq(accounts.id, actor.accountId));
  return actor;
}

async function signedInLongAgo({ accountId }: { accountId: string }) {
  const createdAt = new Date(Date.now() - 16 * 60_000);
  await testDb().update(sessions).set({ createdAt }).where(eq(sessions.accountId, accountId));
}

const cookieOf = ({ headers }: Answer) => headers['set-cookie']?.[0]?.split(';')[0] ?? '';
const isSignedIn = async (cookie: string) => (await readSession(cookie)).actor !== null;

describe('a changed password', () => {
  it('ends every session, this one too, and begins a fresh one here', async () => {
    const actor = await makeAccount();
    const [here, elsewhere] = [await signIn(actor), await signIn(actor)];
    const form = { current: PASSWORD, password: OTHER };
    const answer = await product.ask('/account/password', { cookie: here, form });
    expect(answer.status).toBe(303);
    const fresh = cookieOf(answer);
    expect(fresh).not.toBe(here);
    expect(await Promise.all([here, elsewhere, fresh].map(isSignedIn))).toEqual([
      ...[false, false, true],
    ]);
  });

  it('takes the present one: a session alone changes nothing and ends nothing', async () => {
    const actor = await makeAccount();
    const cookie = await signIn(actor);
    for (const current of ['', 'a wrong guess', OTHER]) {
      const form = { current, password: OTHER };
      const { status, text } = await product.ask('/account/password', { cookie, form });
      expect(status).toBe(400);
      expect(text).not.toContain(OTHER);
    }
    const form = { email: actor.email, password: PASSWORD };
    expect((await product.ask('/sign-in', { form })).status).toBe(303);
    expect(await isSignedIn(cookie)).toBe(true);
  });
});

describe('who gives a wrong present password too often', () => {
  it.each([
    ['/account/password?lang=ja', { current: 'a wrong guess', password: OTHER }],
    ['/account/sessions?lang=ja', { _method: 'DELETE', password: 'a wrong guess' }],
  ])('is told to wait, and not of signing in (%s)', async (path, form) => {
    const actor = await makeAccount();
    const cookie = await signIn(actor);
    await signedInLongAgo(actor);
    for (let tries = 0; tries < 10; tries += 1) await product.ask(path, { cookie, form });
    const { status, text } = await product.ask(path, { cookie, form });
    expect(status).toBe(429);
    expect(text).toContain('現在のパスワードを続けて間違えたため');
    expect(text).not.toContain('ログインできません');
  });
});

describe('to sign other devices out', () => {
  it('long after signing in the password is asked for, in the reader’s language, without a script', async () => {
    const actor = await makeAccount();
    const [cookie, elsewhere] = [await signIn(actor), await signIn(actor)];
    await signedInLongAgo(actor);
    const ask = (password: string) =>
      product.ask('/account/sessions?lang=ja', {
        ...{ cookie, form: { _method: 'DELETE', ...(password ? { password } : {}) } },
      });
    for (const [password, words] of [
      ['', 'パスワードを入力してください'],
      ['a wrong guess', '現在のパスワードが違います'],
    ] as const) {
      const { status, text } = await ask(password);
      expect(status).toBe(400);
      expect(text).toContain(words);
      expect(text).toMatch(/<input[^>]* name="password"/);
    }
    expect(await isSignedIn(elsewhere)).toBe(true);
    expect((await ask(PASSWORD)).headers.location).toBe('/sign-in');
    expect(await Promise.all([cookie, elsewhere].map(isSignedIn))).toEqual([false, false]);
  });
});

describe('a session', () => {
  it('has a token of more than 128 random bits, another each time, in no page and no line of the log', async () => {
    const actor = await makeAccount();
    const form = { email: actor.email, password: PASSWORD };
    const tokens = new Set<string>();
    for (let count = 0; count < 5; count += 1) {
      const answer = await product.ask('/sign-in', { form });
      const [, token = ''] = cookieOf(answer).split('=');
      // Of 32 letters each is worth five bits.
      expect(token).toMatch(/^[a-z2-7]{26,}$/);
      expect(answer.text).not.toContain(token);
      tokens.add(token);
    }
    expect(tokens.size).toBe(5);
    const first = [...tokens].map((token) => token.slice(0, 8));
    expect(new Set(first).size).toBe(5);
    const cookie = `__Host-session=${[...tokens][0]}`;
    const pages = await Promise.all(
      ['/account', '/account.data', '/learn'].map((path) => product.ask(path, { cookie })),
    );
    const written = JSON.stringify([pages.map(({ text }) => text), product.lines]);
    for (const token of tokens) expect(written).not.toContain(token);
    expect(written).not.toContain(PASSWORD);
  });

  it('that a stranger planted is not the one that signing in begins', async () => {
    const { email } = await makeAccount();
    const planted = '__Host-session=plantedplantedplantedplantedplanted22222';
    const form = { email, password: PASSWORD };
    const answer = await product.ask('/sign-in', { form, cookie: planted });
    expect(answer.status).toBe(303);
    expect(cookieOf(answer)).not.toBe(planted);
    expect(await isSignedIn(planted)).toBe(false);
  });
});

it('signing in and failing to is written down by account and request, never by what was typed', async () => {
  const actor = await makeAccount();
  const known = { email: actor.email, password: PASSWORD };
  const tries: [Record<string, string>, object][] = [
    [known, { event: 'signed-in', accountId: actor.accountId }],
    [
      { ...known, password: 'a wrong guess' },
      { event: 'sign-in-failed', accountId: actor.accountId },
    ],
    [
      { ...known, email: 'nobody@test.example' },
      { event: 'sign-in-failed', accountId: null },
    ],
  ];
  for (const [form, fact] of tries) {
    const { headers } = await product.ask('/sign-in', { form });
    const requestId = headers['x-request-id'];
    const lines = product.lines.filter(({ facts }) => facts.requestId === requestId);
    expect(lines.map(({ facts }) => facts)).toContainEqual(expect.objectContaining(fact));
    expect(JSON.stringify(lines)).not.toMatch(/test\.example|guess|passphrase/);
  }
});

it('when too many wait to be signed in, one is told so in one’s language, and no try is counted', async () => {
  const { email } = await makeAccount();
  let letGo = () => undefined as void;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const crowd = Array.from({ length: 1_002 }, () => hashing.run(() => held));
  for (let tries = 0; tries < 12; tries += 1) {
    const form = { email, password: PASSWORD };
    const { status, headers, text } = await product.ask('/sign-in?lang=ja', { form });
    expect(status).toBe(503);
    expect(headers['retry-after']).toBe('5');
    expect(text).toMatch(/<html lang="ja">.*現在一時的にご利用いただけません/s);
  }
  letGo();
  await Promise.all(crowd);
  const answer = await product.ask('/sign-in', { form: { email, password: PASSWORD } });
  expect(answer.status).toBe(303);
});
