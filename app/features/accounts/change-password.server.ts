import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { accounts } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { hashPassword } from '#app/platform/auth/passwords.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isCommonPassword } from './common-passwords.server.ts';
import { provePassword } from './confirm-person.server.ts';
import { endEverySession } from './end-every-session.server.ts';
import type { changePasswordSchema } from './schema.ts';

export type ChangePassword =
  | { ok: true }
  | { ok: false; reason: 'demo-account' | 'wrong-password' | 'password-common' | 'too-many-tries' };

/**
 * Changes the actor's password; every session ends and the caller starts a fresh one. Nobody changes
 * that of a demonstration account: the others who share it could not sign in again.
 */
export async function changePassword(
  ctx: Context,
  input: z.infer<typeof changePasswordSchema>,
): Promise<ChangePassword> {
  const { accountId } = ctx.actor;
  if (ctx.actor.demo) return { ok: false, reason: 'demo-account' };
  const proved = await provePassword(ctx, { password: input.current, event: 'change-password' });
  if (!proved.ok) return proved;
  if (await isCommonPassword(input.password)) return { ok: false, reason: 'password-common' };
  const passwordHash = await hashPassword(input.password, ctx.reader);
  await ctx.db.transaction(async (tx) => {
    await tx.update(accounts).set({ passwordHash }).where(eq(accounts.id, accountId));
    await endEverySession(tx, accountId);
    await writeAudit(
      { ...ctx, db: tx },
      { action: 'password-changed', objectKind: 'account', objectId: accountId },
    );
  });
  return { ok: true };
}
