import { and, eq, gt, isNull } from 'drizzle-orm';
import { accounts, passwordResets, sessions } from '#db/schema/index.ts';
import { hashPassword } from '#app/platform/auth/passwords.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { sha256 } from '#app/platform/tokens.server.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { isCommonPassword } from './common-passwords.server.ts';

export type ResetPassword =
  { ok: true; accountId: string } | { ok: false; reason: 'link-expired' | 'password-common' };

/** True while the link can still be used. */
export async function isResetTokenGood(ctx: Context<null>, token: string): Promise<boolean> {
  const rows = await ctx.db
    .select({ x: passwordResets.accountId })
    .from(passwordResets)
    .where(good(ctx, token));
  return rows.length === 1;
}

/** Sets a new password once per link, ends every session, and uses up the account's other links. */
export async function resetPassword(
  ctx: Context<null>,
  input: { token: string; password: string },
): Promise<ResetPassword> {
  if (isCommonPassword(input.password)) return { ok: false, reason: 'password-common' };
  const passwordHash = await hashPassword(input.password);
  return ctx.db.transaction(async (tx) => {
    const [used] = await tx
      .update(passwordResets)
      .set({ usedAt: ctx.now })
      .where(good(ctx, input.token))
      .returning({ accountId: passwordResets.accountId });
    if (!used) return { ok: false, reason: 'link-expired' };
    const { accountId } = used;
    await tx.update(accounts).set({ passwordHash }).where(eq(accounts.id, accountId));
    await tx
      .update(passwordResets)
      .set({ usedAt: ctx.now })
      .where(and(eq(passwordResets.accountId, accountId), isNull(passwordResets.usedAt)));
    await tx.delete(sessions).where(eq(sessions.accountId, accountId));
    await writeAudit(
      { ...ctx, db: tx },
      { action: 'password-reset', objectKind: 'account', objectId: accountId },
    );
    return { ok: true, accountId };
  });
}

function good(ctx: Context<null>, token: string) {
  return and(
    eq(passwordResets.tokenHash, sha256(token)),
    isNull(passwordResets.usedAt),
    gt(passwordResets.expiresAt, ctx.now),
  );
}
