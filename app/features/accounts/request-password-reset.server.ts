import { and, eq, isNull, sql } from 'drizzle-orm';
import { accounts, passwordResets } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { withinLimit } from '#app/platform/auth/rate-limit.server.ts';
import { realNow } from '#app/platform/clock.ts';
import type { Context } from '#app/platform/context.server.ts';
import { env } from '#app/platform/env.server.ts';
import { enqueue } from '#app/platform/outbox.server.ts';
import { makeToken, markOf } from '#app/platform/tokens.server.ts';
import type { Locale } from '#app/i18n/types.ts';

const LIFE_MS = 10 * 60_000;
const REQUESTS = { name: 'password-reset', hits: 5, windowSeconds: 3600 };

/**
 * Sends a reset link when the address has an account. Both cases do the same writes (a job and an
 * audit row, which knows an address without an account by its mark only), so that neither answer nor
 * time tells them apart; the link's token is made when the mail is made.
 */
export async function requestPasswordReset(
  ctx: Context<null>,
  input: { email: string; locale: Locale },
): Promise<{ ok: true }> {
  const email = input.email.toLowerCase();
  const address = markOf(email, env().secretKey);
  if (!(await withinLimit(ctx.db, REQUESTS, email))) {
    ctx.log.warn({ event: 'password-reset-limited', address }, 'too many resets asked for');
    return { ok: true };
  }
  await ctx.db.transaction(async (tx) => {
    const [account] = await tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(and(eq(sql`lower(${accounts.email})`, email), isNull(accounts.disabledAt)));
    const inside = { ...ctx, db: tx };
    await enqueue(inside, {
      kind: 'password-reset-mail',
      payload: { accountId: account?.id ?? null, locale: input.locale },
    });
    const subject = account
      ? { objectKind: 'account', objectId: account.id }
      : { objectKind: 'address', objectId: address };
    await writeAudit(inside, { action: 'password-reset-asked', ...subject });
  });
  return { ok: true };
}

/** Makes a reset token for an account, good for ten minutes of real time, for the mail's link. */
export async function issueResetToken(ctx: Context<null>, accountId: string): Promise<string> {
  const { token, tokenHash } = makeToken();
  const createdAt = realNow();
  const expiresAt = new Date(createdAt.getTime() + LIFE_MS);
  await ctx.db.insert(passwordResets).values({ tokenHash, accountId, createdAt, expiresAt });
  return token;
}
