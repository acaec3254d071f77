import { and, eq, isNull, sql } from 'drizzle-orm';
import { accounts, passwordResets } from '#db/schema/index.ts';
import { withinLimit } from '#app/platform/auth/rate-limit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { enqueue } from '#app/platform/outbox.server.ts';
import { makeToken } from '#app/platform/tokens.server.ts';
import type { Locale } from '#app/i18n/types.ts';

const LIFE_MS = 10 * 60_000;
const REQUESTS = { name: 'password-reset', hits: 5, windowSeconds: 3600 };

/**
 * Sends a reset link when the address has an account. Both cases do the same writes (one job), so
 * that neither answer nor time tells them apart; the link's token is made when the mail is made.
 */
export async function requestPasswordReset(
  ctx: Context<null>,
  input: { email: string; locale: Locale },
): Promise<{ ok: true }> {
  const email = input.email.toLowerCase();
  if (!(await withinLimit(ctx.db, REQUESTS, email))) return { ok: true };
  const [account] = await ctx.db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(sql`lower(${accounts.email})`, email), isNull(accounts.disabledAt)));
  await enqueue(ctx, {
    kind: 'password-reset-mail',
    payload: { accountId: account?.id ?? null, locale: input.locale },
  });
  return { ok: true };
}

/** Makes a reset token for an account, good for ten minutes, and returns it for the mail's link. */
export async function issueResetToken(ctx: Context<null>, accountId: string): Promise<string> {
  const { token, tokenHash } = makeToken();
  await ctx.db.insert(passwordResets).values({
    tokenHash,
    accountId,
    createdAt: ctx.now,
    expiresAt: new Date(ctx.now.getTime() + LIFE_MS),
  });
  return token;
}
