import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { accounts } from '#db/schema/index.ts';
import { signIn } from '#app/features/accounts/sign-in.server.ts';
import { hashPassword } from '#app/platform/auth/passwords.server.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const PASSWORD = 'kakehashi-demo';

it('nobody locks others out of a demonstration account, by right passwords or wrong ones', async () => {
  giveSettings({ DEMO: '1' });
  const { accountId, email } = await makePerson();
  const passwordHash = await hashPassword(PASSWORD);
  await testDb()
    .update(accounts)
    .set({ passwordHash, demo: true })
    .where(eq(accounts.id, accountId));
  const press = (password: string) => signIn(testContext({ actor: null }), { email, password });
  const all = await Promise.all(Array.from({ length: 25 }, () => press(PASSWORD)));
  expect(all.filter(({ ok }) => ok)).toHaveLength(25);
  for (let tries = 0; tries < 12; tries += 1)
    expect(await press('wrong')).toMatchObject({ ok: false });
  expect(await press(PASSWORD)).toEqual({ ok: true, accountId });
});
