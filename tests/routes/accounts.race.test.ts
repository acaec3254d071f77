import type { ActionFunctionArgs } from '@remix-run/node';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accounts, auditEntries, sessions } from '#db/schema/index.ts';
import { inviteAccount } from '#app/features/accounts/invite-account.server.ts';
import { issueResetToken } from '#app/features/accounts/request-password-reset.server.ts';
import { hashPassword } from '#app/platform/auth/passwords.server.ts';
import { readSession, startSession } from '#app/platform/auth/sessions.server.ts';
import { closeDatabase } from '#app/platform/database.server.ts';
import { env } from '#app/platform/env.server.ts';
import { createRequestContext } from '#app/platform/request-context.server.ts';
import { action as endOne } from '#app/routes/account/session.tsx';
import { action as endAll } from '#app/routes/account/sessions.tsx';
import { action as accept } from '#app/routes/site/invitation.tsx';
import { action as askReset } from '#app/routes/site/password-reset-request.tsx';
import { action as reset } from '#app/routes/site/password-reset.tsx';
import { action as signIn } from '#app/routes/site/sign-in.tsx';
import { action as signOut } from '#app/routes/site/sign-out.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { keptLog, testContext } from '#tests/setup/context.ts';
import { testDatabaseUrl, testDb } from '#tests/setup/database.ts';

const HERE = 'https://kakehashi.example';
const PASSWORD = 'quite another one';
const nobody = () => testContext({ actor: null });

beforeAll(() => {
  giveSettings({ DATABASE_URL: testDatabaseUrl() });
  env();
});
afterAll(() => closeDatabase());

interface Sent {
  fields?: Record<string, string>;
  params?: Record<string, string>;
  cookie?: string;
  /** Of a reader who may leave. */
  signal?: AbortSignal;
}

/** Sends a form to an action, as the server would. */
function send<T>(action: (args: ActionFunctionArgs) => Promise<T>, sent: Sent): Promise<T> {
  const { fields = {}, params = {}, cookie = '', signal = null } = sent;
  const body = new URLSearchParams(fields);
  const init = { method: 'POST', headers: { cookie }, body, signal };
  const request = new Request(`${HERE}/form`, init);
  const made = createRequestContext({ request, requestId: 'test', nonce: '' });
  const context = { ...made, log: keptLog().log };
  return action({ request, params, context } as unknown as ActionFunctionArgs);
}

async function makeAccount() {
  const person = await makePerson();
  const passwordHash = await hashPassword(PASSWORD);
  await testDb().update(accounts).set({ passwordHash }).where(eq(accounts.id, person.accountId));
  return person;
}

async function begin(accountId: string): Promise<string> {
  const setCookie = await startSession(accountId, { cookieHeader: null, userAgent: 'Test' });
  return setCookie.split(';')[0] ?? '';
}

const actorOf = async (answer: unknown) => {
  const cookie = (answer as Response).headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return (await readSession(cookie)).actor;
};

describe('signing in', () => {
  it('keeps the way back after a wrong password, and then goes there', async () => {
    const { email } = await makeAccount();
    const fields = { email, password: 'wrong', returnTo: '/records' };
    const refused = await send(signIn, { fields });
    expect(refused).toHaveStatus(400);
    expect(refused).toMatchObject({ data: { email, returnTo: '/records' } });
    const empty = await send(signIn, { fields: { ...fields, password: '' } });
    expect(empty).toMatchObject({ data: { returnTo: '/records' } });
    expect(JSON.stringify([refused, empty])).not.toContain('wrong"');
    const done = await send(signIn, { fields: { ...fields, password: PASSWORD } });
    expect(done).toHaveRedirect('/records');
  });

  it('computes nothing for a reader who has gone', async () => {
    const { email } = await makeAccount();
    const left = new AbortController();
    const sent = send(signIn, { fields: { email, password: PASSWORD }, signal: left.signal });
    left.abort();
    await expect(sent).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('never keeps a way back that leads to another site', async () => {
    const { email } = await makeAccount();
    const fields = { email, password: 'wrong', returnTo: '//evil.example' };
    expect(await send(signIn, { fields })).toMatchObject({ data: { returnTo: '/learn' } });
  });
});

describe('one press that arrives twice', () => {
  it('on an invitation signs in both times', async () => {
    const invited = { email: 'ana@test.example', role: 'trainer' as const };
    const { token } = await inviteAccount(nobody(), invited);
    const fields = { displayName: 'Ana', legalName: 'Ana Ruiz', password: PASSWORD };
    for (const answer of [
      await send(accept, { fields, params: { token } }),
      await send(accept, { fields, params: { token } }),
    ]) {
      expect(answer).toHaveRedirect('/account/second-factor');
      expect((await actorOf(answer))?.email).toBe('ana@test.example');
    }
  });

  it('on the link of a new password goes to sign in both times', async () => {
    const { accountId } = await makePerson();
    const token = await issueResetToken(nobody(), accountId);
    const sent = { fields: { password: PASSWORD }, params: { token } };
    expect(await send(reset, sent)).toHaveRedirect('/sign-in?reset');
    expect(await send(reset, sent)).toHaveRedirect('/sign-in?reset');
  });
});

it('asking for a new password leads to one page, with and without an account', async () => {
  const { email } = await makePerson();
  for (const address of [email, 'nobody@test.example']) {
    const answer = await send(askReset, { fields: { email: address } });
    expect(answer).toHaveRedirect('/password-reset?sent');
    expect(answer).toHaveStatus(303);
  }
});

describe('signing out', () => {
  const actionsOf = async (objectId: string) => {
    const rows = await testDb()
      .select({ action: auditEntries.action })
      .from(auditEntries)
      .where(eq(auditEntries.objectId, objectId));
    return rows.map(({ action }) => action);
  };

  it('ends the session of this browser, takes the cookie out and leaves an audit row', async () => {
    const { accountId } = await makePerson();
    const cookie = await begin(accountId);
    const { actor } = await readSession(cookie);
    const answer = await send(signOut, { cookie });
    expect(answer).toHaveRedirect('/');
    expect(answer.headers.get('Set-Cookie')).toMatch(/^__Host-session=; .*Max-Age=0/);
    expect((await readSession(cookie)).actor).toBeNull();
    expect(await actionsOf(actor?.sessionId ?? '')).toEqual(['session-ended']);
    expect(await send(signOut, { cookie })).toHaveRedirect('/');
  });

  it('everywhere ends every session and leads to sign in', async () => {
    const { accountId } = await makePerson();
    const [cookie, other] = [await begin(accountId), await begin(accountId)];
    const answer = (await send(endAll, { cookie })) as Response;
    expect(answer).toHaveRedirect('/sign-in');
    expect(answer.headers.get('Set-Cookie')).toMatch(/Max-Age=0/);
    for (const ended of [cookie, other]) expect((await readSession(ended)).actor).toBeNull();
    expect(await actionsOf(accountId)).toEqual(['all-sessions-ended']);
  });

  it('of another device leaves this one signed in; another person’s is not found', async () => {
    const { accountId } = await makePerson();
    const cookie = await begin(accountId);
    const other = await readSession(await begin(accountId));
    const params = { session: other.actor?.sessionId ?? '' };
    const stranger = await begin((await makePerson()).accountId);
    await expect(send(endOne, { cookie: stranger, params })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await send(endOne, { cookie, params })).toHaveRedirect('/account');
    expect(await testDb().$count(sessions, eq(sessions.accountId, accountId))).toBe(1);
    expect((await readSession(cookie)).actor).not.toBeNull();
  });
});
