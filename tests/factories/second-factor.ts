import { and, eq, isNull } from 'drizzle-orm';
import { authenticators, printedCodes } from '#db/schema/index.ts';
import { codeAt, stepAt } from '#app/platform/auth/totp.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { openAuthenticator } from '#app/features/accounts/second-factor-keys.server.ts';
import { testDb } from '#tests/setup/database.ts';

/** Somebody has a second factor in use, of which this test needs no code. */
export async function giveSecondFactor({ accountId }: { accountId: string }): Promise<void> {
  const now = new Date();
  const times = { createdAt: now, confirmedAt: now };
  await testDb()
    .insert(printedCodes)
    .values({ id: uuidv7(), accountId, codeMark: 'of no code', ...times });
}

/** What the app on a person's phone shows, so many half minutes from now. */
export async function shownCode(
  { accountId }: { accountId: string },
  { steps = 0, waiting = false } = {},
): Promise<string> {
  const own = eq(authenticators.accountId, accountId);
  const rows = await testDb()
    .select()
    .from(authenticators)
    .where(waiting ? and(own, isNull(authenticators.confirmedAt)) : own);
  const secret = openAuthenticator(rows[0]?.sealedSecret ?? '', accountId);
  if (!secret) throw new Error('There is no authenticator.');
  return codeAt(secret, stepAt(new Date()) + steps);
}
