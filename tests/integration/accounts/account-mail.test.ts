import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { accounts, emailChanges, passwordResets } from '#db/schema/index.ts';
import {
  accountClosingMail,
  emailChangeMail,
  emailChangeNoticeMail,
  passwordResetMail,
  secondFactorResetMail,
} from '#app/features/accounts/exports.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

beforeEach(() => giveSettings());

/** Somebody who has asked for another address. */
async function makeHolder() {
  const { accountId, email: oldEmail } = await makePerson();
  const changeId = uuidv7();
  const times = { createdAt: NOW, confirmUntil: NOW, undoUntil: NOW };
  const newEmail = 'other@test.example';
  await testDb()
    .insert(emailChanges)
    .values({ id: changeId, accountId, oldEmail, newEmail, ...times });
  const payload = { accountId, changeId, closesAt: NOW.toISOString(), locale: 'en' };
  return { accountId, job: { id: uuidv7(), kind: '', payload } };
}

it.each([
  ['that it will be closed', accountClosingMail],
  ['about another address', emailChangeMail],
  ['at the former address', emailChangeNoticeMail],
  ['to choose a new password', passwordResetMail],
  ['that the second factor is gone', secondFactorResetMail],
])('a mail %s goes to the holder of an account, and not once it is disabled', async (_, mail) => {
  const { accountId, job } = await makeHolder();
  const ctx = testContext({ actor: null });
  expect(await mail(ctx, job)).not.toBeNull();
  const tokens = await testDb().$count(passwordResets);
  await testDb().update(accounts).set({ disabledAt: NOW }).where(eq(accounts.id, accountId));
  expect(await mail(ctx, job)).toBeNull();
  expect(await testDb().$count(passwordResets)).toBe(tokens);
});
