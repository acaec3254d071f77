import { afterAll, beforeAll, expect, it } from 'vitest';
import { roleGrants } from '#db/schema/index.ts';
import { readSession, startSession } from '#app/platform/auth/sessions.server.ts';
import { closeDatabase } from '#app/platform/database.server.ts';
import { env } from '#app/platform/env.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { testDatabaseUrl, testDb } from '#tests/setup/database.ts';

const YEAR = 365 * 86_400_000;

beforeAll(() => {
  const clock = { DEMO: '1', KAKEHASHI_CLOCK_OFFSET_MS: String(YEAR) };
  giveSettings({ DATABASE_URL: testDatabaseUrl(), ...clock });
  env();
});
afterAll(() => closeDatabase());

it('a demonstration whose clock is moved grants the roles of its own day, in sessions of today', async () => {
  const person = await makePerson({ roles: [], secondFactor: true });
  await testDb()
    .insert(roleGrants)
    .values({
      id: uuidv7(),
      personId: person.personId,
      role: 'coordinator',
      scopeKind: 'platform',
      validFrom: new Date(Date.now() + YEAR - 60_000),
    });
  const cookie = await startSession(person.accountId, { cookieHeader: null, userAgent: 'Test' });
  const { actor } = await readSession(cookie.split(';')[0] ?? '');
  expect(actor?.grants.map(({ role }) => role)).toEqual(['coordinator']);
});

it.each([true, false])(
  'a session says whether its account is the demonstration’s: %s',
  async (demo) => {
    const { accountId } = await makePerson({ demo });
    const cookie = await startSession(accountId, { cookieHeader: null, userAgent: 'Test' });
    const { actor } = await readSession(cookie.split(';')[0] ?? '');
    expect(actor?.demo).toBe(demo);
  },
);
