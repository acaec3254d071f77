import { eq } from 'drizzle-orm';
import { accounts, authenticators, printedCodes } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { isGuarded } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { confirmPerson, type Unconfirmed } from './confirm-person.server.ts';
import { endEverySession } from './end-every-session.server.ts';
import { ownSecondFactor } from './second-factor.server.ts';

export type SecondFactorKind = 'authenticator' | 'printed-codes';

/**
 * Removes one kind of the actor's second factor, once it is certain who asks. Who holds a role that needs
 * one keeps the last kind that works; from anybody else codes that are used up go with it, which nobody
 * could sign in by. Every session ends; the caller starts a fresh one.
 */
export async function removeSecondFactor(
  ctx: Context,
  { kind, password }: { kind: SecondFactorKind; password?: string | undefined },
): Promise<{ ok: true } | { ok: false; reason: 'required' } | Unconfirmed> {
  const confirmed = await confirmPerson(ctx, password);
  if (!confirmed.ok) return confirmed;
  const { accountId, grants } = ctx.actor;
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    // One at a time for each account: both kinds, removed at once, would each count on the other.
    await tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(eq(accounts.id, accountId))
      .for('update');
    const hasOther = await hasOtherThan(inside, kind);
    if (!hasOther && grants.some(({ role }) => isGuarded(role))) {
      return { ok: false, reason: 'required' };
    }
    const tables = { authenticator: authenticators, 'printed-codes': printedCodes };
    for (const table of hasOther ? [tables[kind]] : Object.values(tables)) {
      await tx.delete(table).where(eq(table.accountId, accountId));
    }
    await endEverySession(tx, accountId);
    const subject = { objectKind: 'account', objectId: accountId };
    await writeAudit(inside, { action: 'second-factor-removed', ...subject, body: { kind } });
    return { ok: true };
  });
}

/** Whether the actor can sign in by the other kind. */
async function hasOtherThan(ctx: Context, kind: SecondFactorKind): Promise<boolean> {
  const { authenticatorSince, codes } = await ownSecondFactor(ctx);
  return kind === 'authenticator' ? (codes?.left ?? 0) > 0 : authenticatorSince !== null;
}
