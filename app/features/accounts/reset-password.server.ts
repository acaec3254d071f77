import { and, eq, isNull } from 'drizzle-orm';
import { accounts, passwordResets } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { hashPassword } from '#app/platform/auth/passwords.server.ts';
import { realNow } from '#app/platform/clock.ts';
import type { Context } from '#app/platform/context.server.ts';
import { sha256 } from '#app/platform/tokens.server.ts';
import { isPasswordOf } from './account-password.server.ts';
import { isCommonPassword } from './common-passwords.server.ts';
import { endEverySession } from './end-every-session.server.ts';
import { forgetFailures, tryLink } from './limits.server.ts';
import { linkState } from './one-use-link.server.ts';

export type ResetPassword =
  | { ok: true; accountId: string }
  | { ok: false; reason: 'link-expired' | 'password-common' | 'too-many-tries' };

type Link = typeof passwordResets.$inferSelect;

/** True while the link can still be used. */
export async function isResetTokenGood(ctx: Context<null>, token: string): Promise<boolean> {
  const link = await findLink(ctx, token);
  return link !== undefined && linkState(link) === 'open';
}

/**
 * Sets a new password once per link, ends every session, and uses up the account's other links. The
 * same press again gives the same answer. No hash is made for a link that does not exist.
 */
export async function resetPassword(
  ctx: Context<null>,
  { token, password }: { token: string; password: string },
): Promise<ResetPassword> {
  const link = await findLink(ctx, token);
  const state = link ? linkState(link) : 'past';
  if (!link || state === 'past') return { ok: false, reason: 'link-expired' };
  if (await isCommonPassword(password)) return { ok: false, reason: 'password-common' };
  const { accountId } = link;
  const tried = await tryLink(ctx.db, token, async () => {
    const isSet =
      state === 'open' && (await setPassword(ctx, link, await hashPassword(password, ctx.reader)));
    return isSet || isPasswordOf(ctx, accountId, password);
  });
  if (!tried) {
    ctx.log.warn({ event: 'password-reset-locked', accountId }, 'too many tries');
    return { ok: false, reason: 'too-many-tries' };
  }
  return tried.outcome ? { ok: true, accountId } : { ok: false, reason: 'link-expired' };
}

/** False when the same link was used a moment before. */
async function setPassword(ctx: Context<null>, link: Link, passwordHash: string): Promise<boolean> {
  const { tokenHash, accountId } = link;
  const usedAt = realNow();
  return ctx.db.transaction(async (tx) => {
    const used = await tx
      .update(passwordResets)
      .set({ usedAt })
      .where(and(eq(passwordResets.tokenHash, tokenHash), isNull(passwordResets.usedAt)))
      .returning({ accountId: passwordResets.accountId });
    if (used.length === 0) return false;
    const own = eq(accounts.id, accountId);
    const [account] = await tx.update(accounts).set({ passwordHash }).where(own).returning();
    await tx
      .update(passwordResets)
      .set({ usedAt })
      .where(and(eq(passwordResets.accountId, accountId), isNull(passwordResets.usedAt)));
    await endEverySession(tx, accountId);
    if (account) await forgetFailures(tx, account);
    await writeAudit(
      { ...ctx, db: tx },
      { action: 'password-reset', objectKind: 'account', objectId: accountId },
    );
    return true;
  });
}

async function findLink(ctx: Context<null>, token: string): Promise<Link | undefined> {
  const [row] = await ctx.db
    .select()
    .from(passwordResets)
    .where(eq(passwordResets.tokenHash, sha256(token)));
  return row;
}
