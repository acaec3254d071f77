import { eq } from 'drizzle-orm';
import { accounts, authenticators, persons, printedCodes } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { hasRole } from '#app/platform/auth/actor.ts';
import { hasSecondFactor } from '#app/platform/auth/second-factor.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { enqueue } from '#app/platform/outbox.server.ts';
import { confirmPerson, type Unconfirmed } from './confirm-person.server.ts';
import { endEverySession } from './end-every-session.server.ts';

export type ResetSecondFactor =
  { ok: true } | { ok: false; reason: 'own' | 'no-second-factor' } | Unconfirmed;

/** Whose second factor a coordinator is about to take away, and whether they have one. */
export async function findSecondFactorOf(ctx: Context, personId: string) {
  if (!hasRole(ctx.actor, 'coordinator')) throw new AppError('forbidden');
  const [account] = isUuid(personId)
    ? await ctx.db
        .select({ id: accounts.id, name: persons.displayName, hasSecondFactor })
        .from(accounts)
        .innerJoin(persons, eq(persons.id, accounts.personId))
        .where(eq(accounts.personId, personId))
    : [];
  if (!account) throw new AppError('not-found');
  return account;
}

/**
 * Takes the second factor of a person away who has lost it: they sign in with the password and set up a
 * new one. Their sessions end, they are told by mail, and it is on record. A coordinator does it for
 * others only: one's own is removed with what one has.
 */
export async function resetSecondFactor(
  ctx: Context,
  { personId, password }: { personId: string; password?: string | undefined },
): Promise<ResetSecondFactor> {
  const account = await findSecondFactorOf(ctx, personId);
  if (personId === ctx.actor.personId) return { ok: false, reason: 'own' };
  if (!account.hasSecondFactor) return { ok: false, reason: 'no-second-factor' };
  const confirmed = await confirmPerson(ctx, password);
  if (!confirmed.ok) return confirmed;
  await ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    await tx.delete(authenticators).where(eq(authenticators.accountId, account.id));
    await tx.delete(printedCodes).where(eq(printedCodes.accountId, account.id));
    await endEverySession(tx, account.id);
    await enqueue(inside, { kind: 'second-factor-reset-mail', payload: { accountId: account.id } });
    const subject = { objectKind: 'account', objectId: account.id };
    await writeAudit(inside, { action: 'second-factor-reset', ...subject });
  });
  return { ok: true };
}
