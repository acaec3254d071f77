import { and, count, eq, gt, isNotNull, isNull } from 'drizzle-orm';
import { accounts, authenticators, printedCodes, roleGrants } from '#db/schema/index.ts';
import { isGuarded, type Actor } from '#app/platform/auth/actor.ts';
import { grantsHeldAt } from '#app/platform/auth/grants-held.server.ts';
import { hasSecondFactor } from '#app/platform/auth/second-factor.server.ts';
import { authenticatorAddress, base32 } from '#app/platform/auth/totp.server.ts';
import { realNow } from '#app/platform/clock.ts';
import type { Context } from '#app/platform/context.server.ts';
import { FEW_CODES } from './second-factor-code.ts';
import { openAuthenticator } from './second-factor-keys.server.ts';

/** How long a secret that is shown waits to be confirmed. Real time. */
const CONFIRM_WITHIN_MS = 60 * 60_000;

/** Where an account stands: asked for the factor at sign-in, told to set one up, or neither. */
export type SecondFactorNeed = 'ask' | 'set-up' | 'none';

/** What an account that gave its password needs besides; demonstration accounts need nothing. */
export async function secondFactorNeed(
  ctx: Context<Actor | null>,
  accountId: string,
): Promise<SecondFactorNeed> {
  const [account] = await ctx.db
    .select({ personId: accounts.personId, demo: accounts.demo, hasSecondFactor })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  if (!account || account.demo) return 'none';
  if (account.hasSecondFactor) return 'ask';
  const grants = await ctx.db
    .select({ role: roleGrants.role })
    .from(roleGrants)
    .where(and(eq(roleGrants.personId, account.personId), grantsHeldAt(ctx.now)));
  return grants.some(({ role }) => isGuarded(role)) ? 'set-up' : 'none';
}

/** What the actor has set up: since when an authenticator, and how many printed codes are left. */
export async function ownSecondFactor({ db, actor }: Context) {
  const { accountId } = actor;
  const [authenticator] = await db
    .select({ since: authenticators.confirmedAt })
    .from(authenticators)
    .where(and(eq(authenticators.accountId, accountId), isNotNull(authenticators.confirmedAt)));
  const ofOwn = and(eq(printedCodes.accountId, accountId), isNotNull(printedCodes.confirmedAt));
  const [codes] = await db
    .select({ printed: count(), used: count(printedCodes.usedAt) })
    .from(printedCodes)
    .where(ofOwn);
  const { printed = 0, used = 0 } = codes ?? {};
  return {
    authenticatorSince: authenticator?.since ?? null,
    codes: printed > 0 ? { left: printed - used } : null,
    fewCodes: printed > 0 && printed - used <= FEW_CODES,
  };
}

/** The actor's authenticator that waits to be confirmed; null when there is none or it waited too long. */
export async function pendingAuthenticator({ db, actor }: Context) {
  const since = new Date(realNow().getTime() - CONFIRM_WITHIN_MS);
  const [row] = await db
    .select()
    .from(authenticators)
    .where(
      and(
        eq(authenticators.accountId, actor.accountId),
        isNull(authenticators.confirmedAt),
        gt(authenticators.createdAt, since),
      ),
    );
  const secret = row ? openAuthenticator(row.sealedSecret, actor.accountId) : null;
  if (!row || !secret) return null;
  const address = authenticatorAddress({ secret, account: actor.email });
  return { id: row.id, secret, written: base32(secret), address };
}
