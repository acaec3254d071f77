import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { accounts, settings } from '#db/schema/index.ts';
import { changePassword } from '#app/features/accounts/change-password.server.ts';
import { signIn } from '#app/features/accounts/sign-in.server.ts';
import { mayRevoke } from '#app/features/certificates/policy.ts';
import { coursesRead, mayReadReports } from '#app/features/reports/policy.ts';
import { listReports } from '#app/features/reports/queries.server.ts';
import { hashPassword } from '#app/platform/auth/passwords.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { requireActor, requireRole } from '#app/platform/http/guards.server.ts';
import type { RequestContext } from '#app/platform/request-context.server.ts';
import { readSetting } from '#app/platform/settings.server.ts';
import { asOwner } from '#tests/factories/as-owner.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const PASSWORD = 'a long enough passphrase';

describe('when tries cannot be counted', () => {
  const uncounted = <T>(work: () => Promise<T>) =>
    testDb().transaction(async () => {
      await asOwner((tx) => tx.execute(sql`revoke insert on rate_limits from kakehashi_app`));
      return work();
    });

  async function makeAccount() {
    giveSettings();
    const actor = await makePerson();
    const passwordHash = await hashPassword(PASSWORD);
    await testDb().update(accounts).set({ passwordHash }).where(eq(accounts.id, actor.accountId));
    return actor;
  }

  it('nobody signs in, not even by the right password', async () => {
    const { accountId, email } = await makeAccount();
    const press = () => signIn(testContext({ actor: null }), { email, password: PASSWORD });
    await expect(uncounted(press)).rejects.toMatchObject({ cause: { code: '42501' } });
    expect(await press()).toMatchObject({ ok: true, accountId });
  });

  it('no password is changed', async () => {
    const actor = await makeAccount();
    const change = { current: PASSWORD, password: 'quite another one' };
    const press = () => changePassword(testContext({ actor }), change);
    await expect(uncounted(press)).rejects.toMatchObject({ cause: { code: '42501' } });
    expect(await press()).toEqual({ ok: true });
  });
});

describe('when it cannot be said who asks', () => {
  const lost = new Error('the database is away');
  const context = { actor: () => Promise.reject(lost) } as unknown as RequestContext;
  const request = new Request('http://localhost/admin/outbox');

  it('nobody is let in, and nobody is taken for a visitor', async () => {
    await expect(requireActor(context, request)).rejects.toBe(lost);
    await expect(requireRole(context, request, ['coordinator'])).rejects.toBe(lost);
  });
});

describe('who holds no role', () => {
  it('may do nothing that takes one', async () => {
    const actor = await makePerson({ roles: [] });
    for (const who of [null, actor]) {
      expect(mayRevoke(who as Actor)).toBe(false);
      expect(mayReadReports(who)).toBe(false);
    }
    expect(coursesRead(actor)).toEqual([]);
    expect(await listReports(testContext({ actor }), { before: null })).toMatchObject({
      reports: [],
    });
  });
});

it('a setting of the wrong shape is a fault, not its default', async () => {
  expect(await readSetting(testDb(), 'support-places')).toMatchObject({ places: [] });
  const text = { en: 'Text', ja: '文' };
  for (const url of ['javascript:alert(1)', 'http://a.example', 'data:text/html,x', '/here']) {
    const value = { text, year: '2031', places: [{ label: text, url, year: '2031' }] };
    await asOwner((tx) =>
      tx
        .insert(settings)
        .values({ key: 'support-places', value, updatedAt: NOW })
        .onConflictDoUpdate({ target: settings.key, set: { value } }),
    );
    await expect(readSetting(testDb(), 'support-places'), url).rejects.toThrow();
  }
});
