import { beforeEach, describe, expect, it, vi } from 'vitest';
import { persons } from '#db/schema/index.ts';
import { acceptInvitation } from '#app/features/accounts/accept-invitation.server.ts';
import { inviteAccount } from '#app/features/accounts/invite-account.server.ts';
import { issueResetToken } from '#app/features/accounts/request-password-reset.server.ts';
import { resetPassword } from '#app/features/accounts/reset-password.server.ts';
import { signIn } from '#app/features/accounts/sign-in.server.ts';
import { withinLimit } from '#app/platform/auth/rate-limit.server.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

/** Tries are counted by the quarter hour: no test may begin in one and end in the next. */
beforeEach(() => {
  giveSettings();
  vi.useFakeTimers({ toFake: ['Date'] });
  return () => vi.useRealTimers();
});

const nobody = () => testContext({ actor: null });
const times = <T>(count: number, make: (nth: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, nth) => make(nth)));

describe('at the same time', () => {
  it('the link of a new password works for one of many who choose different ones', async () => {
    const { accountId } = await makePerson();
    const token = await issueResetToken(nobody(), accountId);
    const results = await times(8, (nth) =>
      resetPassword(nobody(), { token, password: `quite another one ${nth}` }),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('the link of a new password, sent twice by one press, works', async () => {
    const { accountId } = await makePerson();
    const token = await issueResetToken(nobody(), accountId);
    const results = await times(3, () =>
      resetPassword(nobody(), { token, password: 'quite another one' }),
    );
    expect(results).toEqual(Array(3).fill({ ok: true, accountId }));
  });

  it('an invitation makes one person, whom every press of the same form signs in', async () => {
    const before = await testDb().$count(persons);
    const invited = { email: 'invited@test.example', role: 'trainer' as const };
    const { token } = await inviteAccount(nobody(), invited);
    const form = { displayName: 'Ana', legalName: 'Ana Ruiz', password: 'quite another one' };
    const results = await times(8, () => acceptInvitation(nobody(), { ...form, token }));
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(results[0]).toMatchObject({ ok: true });
    expect(await testDb().$count(persons)).toBe(before + 1);
  });

  it('a limit lets through as many as it says', async () => {
    const limit = { name: 'test', hits: 7, windowSeconds: 3600 };
    const passed = await times(30, () => withinLimit(testDb(), limit, 'somebody'));
    expect(passed.filter(Boolean)).toHaveLength(7);
  });

  it('ten passwords can be guessed, however many are sent', async () => {
    giveSettings();
    const { email } = await makePerson();
    const results = await times(30, () => signIn(nobody(), { email, password: 'a guess' }));
    const reasons = results.map((result) => (result.ok ? '' : result.reason));
    expect(reasons.filter((reason) => reason === 'wrong-credentials')).toHaveLength(10);
    expect(reasons.filter((reason) => reason === 'too-many-tries')).toHaveLength(20);
  });
});
