import { setTimeout } from 'node:timers/promises';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { accounts, passwordResets } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { withinLimit } from '#app/platform/auth/rate-limit.server.ts';
import { realNow } from '#app/platform/clock.ts';
import type { Context } from '#app/platform/context.server.ts';
import { env } from '#app/platform/env.server.ts';
import { enqueue } from '#app/platform/outbox.server.ts';
import { makeToken, markOf } from '#app/platform/tokens.server.ts';
import { ALL_RESETS } from './limits.server.ts';
import type { Locale } from '#app/i18n/types.ts';

const LIFE_MS = 10 * 60_000;
const REQUESTS = { name: 'password-reset', hits: 5, windowSeconds: 3600 };

/** Beyond the limit of all, how long every answer takes: time then does not tell who has an account. */
const FLOOD_MS = 300;

export type ResetRequest = { ok: true } | { ok: false; reason: 'demo-account' };

/**
 * Sends a reset link when the address has an account. Both cases do the same writes (a job and an
 * audit row, which knows an address without an account by its mark only), so that neither answer nor
 * time tells them apart; the link's token is made when the mail is made. When a machine asks for
 * thousands, nothing more is kept of addresses without an account; those with one go on. That an
 * account is the demonstration's may be told: the sign-in page lists them, and their password stays.
 */
export async function requestPasswordReset(
  ctx: Context<null>,
  input: { email: string; locale: Locale },
): Promise<ResetRequest> {
  const email = input.email.toLowerCase();
  const account = await findAccount(ctx, email);
  if (account?.demo) return { ok: false, reason: 'demo-account' };
  const accountId = account?.id ?? null;
  const asked = { ...input, email, accountId };
  if (await withinLimit(ctx.db, ALL_RESETS, '')) await keepRequest(ctx, asked);
  else await Promise.all([accountId ? keepRequest(ctx, asked) : null, setTimeout(FLOOD_MS)]);
  return { ok: true };
}

async function keepRequest(
  ctx: Context<null>,
  { email, accountId, locale }: { email: string; accountId: string | null; locale: Locale },
): Promise<void> {
  const address = markOf(email, env().secretKey);
  if (!(await withinLimit(ctx.db, REQUESTS, email))) {
    ctx.log.warn({ event: 'password-reset-limited', address }, 'too many resets asked for');
    return;
  }
  await ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    await enqueue(inside, { kind: 'password-reset-mail', payload: { accountId, locale } });
    const subject = accountId
      ? { objectKind: 'account', objectId: accountId }
      : { objectKind: 'address', objectId: address };
    await writeAudit(inside, { action: 'password-reset-asked', ...subject });
  });
}

async function findAccount(ctx: Context<null>, email: string) {
  const [account] = await ctx.db
    .select({ id: accounts.id, demo: accounts.demo })
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

/** Makes a reset token for an account, good for ten minutes of real time, for the mail's link. */
export async function issueResetToken(ctx: Context<null>, accountId: string): Promise<string> {
  const { token, tokenHash } = makeToken();
  const createdAt = realNow();
  const expiresAt = new Date(createdAt.getTime() + LIFE_MS);
  await ctx.db.insert(passwordResets).values({ tokenHash, accountId, createdAt, expiresAt });
  return token;
}
