import { eq } from 'drizzle-orm';
import { authenticators, printedCodes } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { isGuarded } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { confirmPerson, type Unconfirmed } from './confirm-person.server.ts';
import { endEverySession } from './end-every-session.server.ts';
import { ownSecondFactor } from './second-factor.server.ts';

export type SecondFactorKind = 'authenticator' | 'printed-codes';

/**
 * Removes one kind of the actor's second factor, once it is certain who asks. Who holds a role that needs
 * one keeps the last kind. Every session ends; the caller starts a fresh one.
 */
export async function removeSecondFactor(
  ctx: Context,
  { kind, password }: { kind: SecondFactorKind; password?: string | undefined },
): Promise<{ ok: true } | { ok: false; reason: 'required' } | Unconfirmed> {
  const confirmed = await confirmPerson(ctx, password);
  if (!confirmed.ok) return confirmed;
  const { accountId, grants } = ctx.actor;
  const { authenticatorSince, codes } = await ownSecondFactor(ctx);
  const hasOther = kind === 'authenticator' ? codes !== null : authenticatorSince !== null;
  if (!hasOther && grants.some(({ role }) => isGuarded(role))) {
    return { ok: false, reason: 'required' };
  }
  await ctx.db.transaction(async (tx) => {
    const table = kind === 'authenticator' ? authenticators : printedCodes;
    await tx.delete(table).where(eq(table.accountId, accountId));
    await endEverySession(tx, accountId);
    const subject = { objectKind: 'account', objectId: accountId };
    await writeAudit(
      { ...ctx, db: tx },
      { action: 'second-factor-removed', ...subject, body: { kind } },
    );
  });
  return { ok: true };
}
