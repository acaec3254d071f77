import { and, eq, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { accounts } from '#db/schema/index.ts';
import { withinLimit } from '#app/platform/auth/rate-limit.server.ts';
import { verifyPassword } from '#app/platform/auth/passwords.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { env } from '#app/platform/env.server.ts';
import type { signInSchema } from './schema.ts';

/** Tries at one account; no limit hangs on the network address, which a whole hotel may share. */
const TRIES = { name: 'sign-in', hits: 10, windowSeconds: 900 };

export type SignIn =
  { ok: true; accountId: string } | { ok: false; reason: 'wrong-credentials' | 'too-many-tries' };

/** Checks e-mail and password. The answer and its time are the same with and without an account. */
export async function signIn(
  ctx: Context<null>,
  input: z.infer<typeof signInSchema>,
): Promise<SignIn> {
  const email = input.email.toLowerCase();
  if (!(await withinLimit(ctx.db, TRIES, email))) return { ok: false, reason: 'too-many-tries' };
  const [account] = await ctx.db
    .select({ id: accounts.id, passwordHash: accounts.passwordHash })
    .from(accounts)
    .where(
      and(
        eq(sql`lower(${accounts.email})`, email),
        isNull(accounts.disabledAt),
        env().demo ? undefined : eq(accounts.demo, false),
      ),
    );
  const matches = await verifyPassword(account?.passwordHash ?? null, input.password);
  if (!account || !matches) return { ok: false, reason: 'wrong-credentials' };
  ctx.log.info({ event: 'signed-in', accountId: account.id }, 'signed in');
  return { ok: true, accountId: account.id };
}
