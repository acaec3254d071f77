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
  if (!(await putInUse(ctx, { id: pending.id, lastStep }))) return { ok: false, reason: 'expired' };
  await clearLimit(ctx.db, SECOND_FACTOR_TRIES, accountId);
  return { ok: true };
}

/** False, with nothing changed, when the authenticator waits no more: the one in use may be itself. */
async function putInUse(
  ctx: Context,
  { id, lastStep }: { id: string; lastStep: number },
): Promise<boolean> {
  const { accountId } = ctx.actor;
  const waiting = and(eq(authenticators.id, id), isNull(authenticators.confirmedAt));
  return ctx.db.transaction(async (tx) => {
    const held = { id: authenticators.id };
    const rows = await tx.select(held).from(authenticators).where(waiting).for('update');
    if (rows.length === 0) return false;
    await tx
      .delete(authenticators)
      .where(and(eq(authenticators.accountId, accountId), isNotNull(authenticators.confirmedAt)));
    await tx.update(authenticators).set({ confirmedAt: realNow(), lastStep }).where(waiting);
    await endEverySession(tx, accountId);
    const subject = { objectKind: 'account', objectId: accountId };
    const body = { kind: 'authenticator' };
    await writeAudit({ ...ctx, db: tx }, { action: 'second-factor-set-up', ...subject, body });
    return true;
  });
}
