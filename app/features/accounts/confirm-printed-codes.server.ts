import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { printedCodes } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { clearLimit, withinLimit } from '#app/platform/auth/rate-limit.server.ts';
import { realNow } from '#app/platform/clock.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { ConfirmSecondFactor } from './confirm-authenticator.server.ts';
import { endEverySession } from './end-every-session.server.ts';
import { SECOND_FACTOR_TRIES } from './limits.server.ts';
import { readCode } from './second-factor-code.ts';
import { codeMarkOf } from './second-factor-keys.server.ts';

/**
 * Puts the codes that the actor has printed in use, by one of them, which stays good; those before them
 * work no more. Every session ends; the caller starts a fresh one.
 */
export async function confirmPrintedCodes(
  ctx: Context,
  { code }: { code: string },
): Promise<ConfirmSecondFactor> {
  const { accountId } = ctx.actor;
  const own = eq(printedCodes.accountId, accountId);
  const isNew = and(own, isNull(printedCodes.confirmedAt));
  if ((await ctx.db.$count(printedCodes, isNew)) === 0) return { ok: false, reason: 'expired' };
  if (!(await withinLimit(ctx.db, SECOND_FACTOR_TRIES, accountId))) {
    return { ok: false, reason: 'too-many-tries' };
  }
  const codeMark = codeMarkOf(readCode(code)?.code ?? '', accountId);
  const isDone = await ctx.db.transaction(async (tx) => {
    const waiting = await tx.select().from(printedCodes).where(isNew).for('update');
    if (!waiting.some((row) => row.codeMark === codeMark)) return false;
    await tx.delete(printedCodes).where(and(own, isNotNull(printedCodes.confirmedAt)));
    await tx.update(printedCodes).set({ confirmedAt: realNow() }).where(isNew);
    await endEverySession(tx, accountId);
    const subject = { objectKind: 'account', objectId: accountId };
    const body = { kind: 'printed-codes' };
    await writeAudit({ ...ctx, db: tx }, { action: 'second-factor-set-up', ...subject, body });
    return true;
  });
  if (!isDone) return { ok: false, reason: 'wrong-code' };
  await clearLimit(ctx.db, SECOND_FACTOR_TRIES, accountId);
  return { ok: true };
}
