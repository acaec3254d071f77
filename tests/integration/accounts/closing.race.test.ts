import { expect, it } from 'vitest';
import { accounts } from '#db/schema/index.ts';
import { closeAccount } from '#app/features/accounts/close-account.server.ts';
import { hashPassword } from '#app/platform/auth/passwords.server.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const PASSWORD = 'a long enough passphrase';

it('of all coordinators who close their accounts at once, one stays', async () => {
  giveSettings();
  const actors = await Promise.all(
    Array.from({ length: 5 }, () => makePerson({ roles: ['coordinator'] })),
  );
  await testDb()
    .update(accounts)
    .set({ passwordHash: await hashPassword(PASSWORD) });
  const results = await Promise.all(
    actors.map((actor) => closeAccount(testContext({ actor }), { password: PASSWORD })),
  );
  const refused = results.filter(({ ok }) => !ok);
  expect(refused).toEqual([{ ok: false, reason: 'last-coordinator' }]);
});
