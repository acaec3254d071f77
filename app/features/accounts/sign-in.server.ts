import { and, eq, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { accounts } from '#db/schema/index.ts';
import { hashing } from '#app/platform/auth/hashing.server.ts';
import { verifyPassword } from '#app/platform/auth/passwords.server.ts';
import { clearLimit, makeTry, withinLimit } from '#app/platform/auth/rate-limit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { env } from '#app/platform/env.server.ts';
import { markOf } from '#app/platform/tokens.server.ts';
import { keepAccount } from './close-account.server.ts';
import { SIGN_IN_TRIES } from './limits.server.ts';
import type { signInSchema } from './schema.ts';
import { secondFactorNeed, type SecondFactorNeed } from './second-factor.server.ts';

export type SignIn =
  | { ok: true; accountId: string; secondFactor: SecondFactorNeed; kept: boolean }
  | { ok: false; reason: 'wrong-credentials' | 'too-many-tries' };

/**
 * Checks e-mail and password, and says whether a second factor is asked for besides: until it is given,
 * nobody is signed in. `kept` says that the account was to be closed and is not any more. The answer and its time are the same with and without an account.
 * Failures at one address are limited; demonstration accounts are shared and their password is
 * public, so nobody can lock others out of them.
 */
export async function signIn(
  ctx: Context<null>,
  input: z.infer<typeof signInSchema>,
): Promise<SignIn> {
  hashing.assertRoom();
  const email = input.email.toLowerCase();
  const account = await findAccount(ctx, email);
  const isLimited = !account?.demo;
  const who = whoTried(email, account);
  const counted = isLimited ? [{ limit: SIGN_IN_TRIES, subject: email }] : [];
  if (isLimited && !(await withinLimit(ctx.db, SIGN_IN_TRIES, email))) {
    ctx.log.warn({ event: 'sign-in-locked', ...who }, 'too many failed sign-ins');
    return { ok: false, reason: 'too-many-tries' };
  }
  const matches = await makeTry(ctx.db, counted, () =>
    verifyPassword(account?.passwordHash ?? null, input.password, ctx.reader),
  );
  if (!account || !matches) {
    ctx.log.warn({ event: 'sign-in-failed', ...who }, 'sign-in failed');
    return { ok: false, reason: 'wrong-credentials' };
  }
  if (isLimited) await clearLimit(ctx.db, SIGN_IN_TRIES, email);
  const accountId = account.id;
  const secondFactor = await secondFactorNeed(ctx, accountId);
  const event = secondFactor === 'ask' ? 'second-factor-asked' : 'signed-in';
  ctx.log.info({ event, accountId }, 'right password');
  const kept = secondFactor !== 'ask' && (await keepAccount(ctx, accountId));
  return { ok: true, accountId, secondFactor, kept };
}

/** For the log: the account, and a mark of the address in place of the address. */
function whoTried(email: string, account: { id: string } | undefined) {
  return { accountId: account?.id ?? null, address: markOf(email, env().secretKey) };
}

async function findAccount(ctx: Context<null>, email: string) {
  const [account] = await ctx.db
    .select({ id: accounts.id, passwordHash: accounts.passwordHash, demo: accounts.demo })
    .from(accounts)
    .where(
      and(
        eq(sql`lower(${accounts.email})`, email),
        isNull(accounts.disabledAt),
        env().demo ? undefined : eq(accounts.demo, false),
      ),
    );
  return account;
}
