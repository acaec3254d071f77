import { and, eq, gt, isNull, lt } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, pendingSignIns } from '#db/schema/index.ts';
import { clearLimit, withinLimit } from '#app/platform/auth/rate-limit.server.ts';
import { realNow } from '#app/platform/clock.ts';
import type { Context } from '#app/platform/context.server.ts';
import { makeToken, sha256 } from '#app/platform/tokens.server.ts';
import { keepAccount } from './close-account.server.ts';
import { SECOND_FACTOR_TRIES } from './limits.server.ts';
import { FEW_CODES } from './second-factor-code.ts';
import { takeCode } from './take-code.server.ts';

/** How long a right password waits for the second factor. Real time. */
export const PENDING_SECONDS = 600;

export type PassSecondFactor =
  | { ok: true; accountId: string; fewCodes: boolean; kept: boolean }
  | { ok: false; reason: 'expired' | 'wrong-code' | 'too-many-tries' };

/**
 * Keeps that somebody gave the right password, until they give the second factor.
 * @returns the token for a cookie of this browser; no other browser can go on
 */
export async function makePendingSignIn(ctx: Context<null>, accountId: string): Promise<string> {
  const { token, tokenHash } = makeToken();
  const createdAt = realNow();
  const expiresAt = new Date(createdAt.getTime() + PENDING_SECONDS * 1000);
  await ctx.db.insert(pendingSignIns).values({ tokenHash, accountId, createdAt, expiresAt });
  return token;
}

/** True while a browser's sign-in waits for the second factor. */
export async function isSignInPending(ctx: Context<null>, token: string): Promise<boolean> {
  return (await findPending(ctx, token)) !== undefined;
}

/** Ends a sign-in that waits, by a code of the second factor. Failures are limited by account. */
export async function passSecondFactor(
  ctx: Context<null>,
  { token, code }: { token: string; code: string },
): Promise<PassSecondFactor> {
  const pending = await findPending(ctx, token);
  if (!pending) return { ok: false, reason: 'expired' };
  const { accountId } = pending;
  if (!(await withinLimit(ctx.db, SECOND_FACTOR_TRIES, accountId))) {
    ctx.log.warn({ event: 'second-factor-locked', accountId }, 'too many wrong codes');
    return { ok: false, reason: 'too-many-tries' };
  }
  const taken = await ctx.db.transaction(async (tx) => {
    const given = await takeCode({ ...ctx, db: tx }, { accountId, typed: code });
    if (given) await tx.delete(pendingSignIns).where(eq(pendingSignIns.accountId, accountId));
    return given;
  });
  if (!taken) {
    ctx.log.warn({ event: 'second-factor-failed', accountId }, 'wrong code');
    return { ok: false, reason: 'wrong-code' };
  }
  await clearLimit(ctx.db, SECOND_FACTOR_TRIES, accountId);
  ctx.log.info({ event: 'signed-in', accountId, secondFactor: taken.kind }, 'signed in');
  const fewCodes = taken.kind === 'printed' && taken.left <= FEW_CODES;
  return { ok: true, accountId, fewCodes, kept: await keepAccount(ctx, accountId) };
}

/** Forgets sign-ins that nobody ended. */
export async function sweepPendingSignIns(db: DbOrTx): Promise<void> {
  await db.delete(pendingSignIns).where(lt(pendingSignIns.expiresAt, realNow()));
}

async function findPending(ctx: Context<null>, token: string) {
  const [row] = await ctx.db
    .select({ accountId: pendingSignIns.accountId })
    .from(pendingSignIns)
    .innerJoin(accounts, eq(accounts.id, pendingSignIns.accountId))
    .where(
      and(
        eq(pendingSignIns.tokenHash, sha256(token)),
        gt(pendingSignIns.expiresAt, realNow()),
        isNull(accounts.disabledAt),
      ),
    );
  return row;
}
