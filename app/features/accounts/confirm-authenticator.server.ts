import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { authenticators } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { withinLimit, clearLimit } from '#app/platform/auth/rate-limit.server.ts';
import { matchingStep } from '#app/platform/auth/totp.server.ts';
import { realNow } from '#app/platform/clock.ts';
import type { Context } from '#app/platform/context.server.ts';
import { endEverySession } from './end-every-session.server.ts';
import { SECOND_FACTOR_TRIES } from './limits.server.ts';
import { readCode } from './second-factor-code.ts';
import { pendingAuthenticator } from './second-factor.server.ts';

export type ConfirmSecondFactor =
  { ok: true } | { ok: false; reason: 'expired' | 'wrong-code' | 'too-many-tries' };

/**
 * Puts the actor's authenticator in use, by a code of it, in place of the one before. Every session
 * ends, because none of them gave the factor; the caller starts a fresh one.
 */
export async function confirmAuthenticator(
  ctx: Context,
  { code }: { code: string },
): Promise<ConfirmSecondFactor> {
  const { accountId } = ctx.actor;
  const pending = await pendingAuthenticator(ctx);
  if (!pending) return { ok: false, reason: 'expired' };
  if (!(await withinLimit(ctx.db, SECOND_FACTOR_TRIES, accountId))) {
    return { ok: false, reason: 'too-many-tries' };
  }
  const typed = readCode(code)?.code ?? '';
  const lastStep = matchingStep(pending.secret, typed, { now: realNow(), after: null });
  if (lastStep === null) return { ok: false, reason: 'wrong-code' };
  const isDone = await ctx.db.transaction(async (tx) => {
    const own = eq(authenticators.accountId, accountId);
    await tx.delete(authenticators).where(and(own, isNotNull(authenticators.confirmedAt)));
    const confirmed = await tx
      .update(authenticators)
      .set({ confirmedAt: realNow(), lastStep })
      .where(and(eq(authenticators.id, pending.id), isNull(authenticators.confirmedAt)))
      .returning({ id: authenticators.id });
    if (confirmed.length === 0) return false;
    await endEverySession(tx, accountId);
    const subject = { objectKind: 'account', objectId: accountId };
    const body = { kind: 'authenticator' };
    await writeAudit({ ...ctx, db: tx }, { action: 'second-factor-set-up', ...subject, body });
    return true;
  });
  if (!isDone) return { ok: false, reason: 'expired' };
  await clearLimit(ctx.db, SECOND_FACTOR_TRIES, accountId);
  return { ok: true };
}
