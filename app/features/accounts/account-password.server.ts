import { and, eq, isNull } from 'drizzle-orm';
import { accounts } from '#db/schema/index.ts';
import { verifyPassword } from '#app/platform/auth/passwords.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';

/** True when this is the password of the account and the account is not disabled. */
export async function isPasswordOf(
  ctx: Context<Actor | null>,
  accountId: string,
  password: string,
): Promise<boolean> {
  const [account] = await ctx.db
    .select({ passwordHash: accounts.passwordHash })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), isNull(accounts.disabledAt)));
  return verifyPassword(account?.passwordHash ?? null, password, ctx.reader);
}
