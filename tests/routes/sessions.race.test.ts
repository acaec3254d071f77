import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accounts, roleGrants, sessions } from '#db/schema/index.ts';
import { readSession, startSession } from '#app/platform/auth/sessions.server.ts';
import { closeDatabase } from '#app/platform/database.server.ts';
import { env } from '#app/platform/env.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { testDatabaseUrl, testDb } from '#tests/setup/database.ts';

const DAY = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY);

beforeAll(() => {
  giveSettings({ DATABASE_URL: testDatabaseUrl(), DEMO: '0' });
  env();
});
afterAll(() => closeDatabase());

async function begin(roles: Parameters<typeof makePerson>[0] = {}) {
  const person = await makePerson(roles);
  const setCookie = await startSession(person.accountId, { cookieHeader: null, userAgent: 'Test' });
  const cookie = setCookie.split(';')[0] ?? '';
  return { person, setCookie, cookie, token: cookie.split('=')[1] ?? '' };
}

const rowsOf = (accountId: string) =>
  testDb().select().from(sessions).where(eq(sessions.accountId, accountId));

describe('a session', () => {
  it('is known to the database by the hash of its token only', async () => {
    const { person, token, cookie } = await begin();
    const rows = await rowsOf(person.accountId);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows[0]?.id).toBe(createHash('sha256').update(token).digest('hex'));
    const { actor } = await readSession(cookie);
    expect(actor?.personId).toBe(person.personId);
    expect((await readSession(`__Host-session=${rows[0]?.id}`)).actor).toBeNull();
  });

  it('lives in a cookie that no script and no other site can use', async () => {
    const { setCookie } = await begin();
    expect(setCookie).toMatch(/^__Host-session=/);
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) {
      expect(setCookie).toContain(part);
    }
  });

  it('gets a fresh token at every sign-in, and the former one ends', async () => {
    const { person, cookie } = await begin();
    const next = await startSession(person.accountId, { cookieHeader: cookie, userAgent: '' });
    expect((await readSession(cookie)).actor).toBeNull();
    expect((await readSession(next.split(';')[0] ?? '')).actor).not.toBeNull();
    expect(await rowsOf(person.accountId)).toHaveLength(1);
  });

  it('says when it was last used, to five minutes, and writes no oftener', async () => {
    const { person, cookie } = await begin();
    const seenAt = async () => (await rowsOf(person.accountId))[0]?.seenAt ?? new Date(0);
    const recent = new Date(Date.now() - 4 * 60_000);
    const set = (when: Date) =>
      testDb()
        .update(sessions)
        .set({ seenAt: when })
        .where(eq(sessions.accountId, person.accountId));
    await set(recent);
    await readSession(cookie);
    expect(await seenAt()).toEqual(recent);
    await set(ago(3));
    await readSession(cookie);
    expect(Date.now() - (await seenAt()).getTime()).toBeLessThan(60_000);
  });

  it('ends after thirty idle days, and after ninety days in any case', async () => {
    const idle = await begin();
    await testDb()
      .update(sessions)
      .set({ expiresAt: ago(0.001) })
      .where(eq(sessions.accountId, idle.person.accountId));
    expect((await readSession(idle.cookie)).actor).toBeNull();
    const old = await begin();
    await testDb()
      .update(sessions)
      .set({ createdAt: ago(90.01) })
      .where(eq(sessions.accountId, old.person.accountId));
    expect((await readSession(old.cookie)).actor).toBeNull();
  });

  it('ends with its account, and in a product that is no demonstration for its demo accounts', async () => {
    for (const change of [{ disabledAt: ago(0) }, { demo: true }]) {
      const { person, cookie } = await begin();
      await testDb().update(accounts).set(change).where(eq(accounts.id, person.accountId));
      expect((await readSession(cookie)).actor).toBeNull();
    }
  });

  it('carries the roles that are granted now', async () => {
    const person = await makePerson({ roles: [], secondFactor: true });
    const windows = [
      { role: 'trainer', validFrom: ago(2), validUntil: null },
      { role: 'staff', validFrom: ago(2), validUntil: ago(-1) },
      { role: 'coordinator', validFrom: ago(2), validUntil: ago(1) },
      { role: 'advisor', validFrom: ago(-1), validUntil: null },
    ] as const;
    const common = { personId: person.personId, scopeKind: 'platform' as const };
    const grants = windows.map((window) => ({ id: uuidv7(), ...common, ...window }));
    await testDb().insert(roleGrants).values(grants);
    const setCookie = await startSession(person.accountId, { cookieHeader: null, userAgent: '' });
    const { actor } = await readSession(setCookie.split(';')[0] ?? '');
    expect(actor?.grants.map(({ role }) => role).sort()).toEqual(['staff', 'trainer']);
  });

  it.each(['', 'session=x', '__Host-session=', '__Host-session=%00', 'garbage; =; ;'])(
    'is not made of %s',
    async (cookie) => expect((await readSession(cookie)).actor).toBeNull(),
  );
});
