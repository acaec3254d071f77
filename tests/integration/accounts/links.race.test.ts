import { describe, expect, it } from 'vitest';
import { persons } from '#db/schema/index.ts';
import { acceptInvitation } from '#app/features/accounts/accept-invitation.server.ts';
import { inviteAccount } from '#app/features/accounts/invite-account.server.ts';
import { issueResetToken } from '#app/features/accounts/request-password-reset.server.ts';
import { resetPassword } from '#app/features/accounts/reset-password.server.ts';
import { withinLimit } from '#app/platform/auth/rate-limit.server.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const nobody = () => testContext({ actor: null });
const times = <T>(count: number, make: () => Promise<T>) =>
  Promise.all(Array.from({ length: count }, make));

describe('at the same time', () => {
  it('the link of a new password works for one of many', async () => {
    const { accountId } = await makePerson();
    const token = await issueResetToken(nobody(), accountId);
    const results = await times(8, () =>
      resetPassword(nobody(), { token, password: 'quite another one' }),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('an invitation makes one person', async () => {
    const before = await testDb().$count(persons);
    const invited = { email: 'invited@test.example', role: 'trainer' as const };
    const { token } = await inviteAccount(nobody(), invited);
    const form = { displayName: 'Ana', legalName: 'Ana Ruiz', password: 'quite another one' };
    const results = await times(8, () => acceptInvitation(nobody(), { ...form, token }));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await testDb().$count(persons)).toBe(before + 1);
  });

  it('a limit lets through as many as it says', async () => {
    const limit = { name: 'test', hits: 7, windowSeconds: 3600 };
    const passed = await times(30, () => withinLimit(testDb(), limit, 'somebody'));
    expect(passed.filter(Boolean)).toHaveLength(7);
  });
});
