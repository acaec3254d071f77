import { and, eq, isNotNull } from 'drizzle-orm';
import { accounts, authenticators, printedCodes } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { isLastCoordinator } from '#app/features/people/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { enqueue, type JobHandler } from '#app/platform/outbox.server.ts';
import { provePassword, type WrongPassword } from './confirm-person.server.ts';
import { endEverySession } from './end-every-session.server.ts';

const GRACE_MS = 30 * 86_400_000;

/** What the jobs of a closing are told. */
export interface Closing {
  accountId: string;
  closesAt: string;
  /** The person, where all that is held about them is to go. */
  erase?: string;
}

export type CloseAccount =
  | { ok: true; closesAt: Date }
  | { ok: false; reason: 'demo-account' | 'last-coordinator' }
  | WrongPassword;

/**
 * Begins to close the actor's own account: sessions end now, and in thirty days it is disabled, unless
 * its person signs in before. A mail says so. Somebody stays who can run the programme. With `erase` all
 * that is held about the person goes then, too.
 */
export async function closeAccount(
  ctx: Context,
  { password, erase = false }: { password: string; erase?: boolean },
): Promise<CloseAccount> {
  const { accountId, personId } = ctx.actor;
  if (ctx.actor.demo) return { ok: false, reason: 'demo-account' };
  const proved = await provePassword(ctx, { password, event: 'close-account' });
  if (!proved.ok) return proved;
  const closesAt = new Date(ctx.now.getTime() + GRACE_MS);
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    if (await isLastCoordinator(inside, { personId: ctx.actor.personId }))
      return { ok: false, reason: 'last-coordinator' };
    await tx.update(accounts).set({ closesAt }).where(eq(accounts.id, accountId));
    await endEverySession(tx, accountId);
    const payload = {
      accountId,
      closesAt: closesAt.toISOString(),
      ...(erase && { erase: personId }),
    };
    await enqueue(inside, { kind: 'account-closing-mail', payload });
    await enqueue(inside, { kind: 'account-closing', payload, runAt: closesAt });
    await enqueue(inside, { kind: 'profile-facts', payload: { personId } });
    const body = erase ? { body: { erase } } : {};
    await writeAudit(inside, {
      ...{ action: 'account-closing-begun', ...subjectOf(accountId), ...body },
    });
    return { ok: true, closesAt };
  });
}

/**
 * Disables an account whose thirty days are over; nothing when its person has come back. Who asked to be
 * erased is, by a job of its own.
 */
export const finishClosing: JobHandler = async (ctx, job) => {
  const { accountId, closesAt, erase } = job.payload as unknown as Closing;
  const due = and(eq(accounts.id, accountId), eq(accounts.closesAt, new Date(closesAt)));
  const [account] = await ctx.db.select().from(accounts).where(due).for('update');
  if (!account) return null;
  if (await isLastCoordinator(ctx, { personId: account.personId })) {
    await ctx.db.update(accounts).set({ closesAt: null }).where(due);
    await writeAudit(ctx, { action: 'account-closing-refused', ...subjectOf(accountId) });
    return null;
  }
  // The trigger ends sessions with it. What signing in needed is not kept.
  const closed = { disabledAt: ctx.now, closesAt: null, passwordHash: null };
  await ctx.db.update(accounts).set(closed).where(due);
  await ctx.db.delete(authenticators).where(eq(authenticators.accountId, accountId));
  await ctx.db.delete(printedCodes).where(eq(printedCodes.accountId, accountId));
  await writeAudit(ctx, { action: 'account-closed', ...subjectOf(accountId) });
  if (erase) await enqueue(ctx, { kind: 'person-erasure', payload: { personId: erase } });
  return null;
};

/** Keeps an account that was to be closed: its person has signed in. @returns whether it was */
export async function keepAccount(ctx: Context<null>, accountId: string): Promise<boolean> {
  const [account] = await ctx.db
    .select({ closesAt: accounts.closesAt })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  if (!account?.closesAt) return false;
  return ctx.db.transaction(async (tx) => {
    const kept = await tx
      .update(accounts)
      .set({ closesAt: null })
      .where(and(eq(accounts.id, accountId), isNotNull(accounts.closesAt)))
      .returning({ id: accounts.id });
    if (kept.length === 0) return false;
    const inside = { ...ctx, db: tx };
    await writeAudit(inside, { action: 'account-closing-undone', ...subjectOf(accountId) });
    return true;
  });
}

const subjectOf = (accountId: string) => ({ objectKind: 'account', objectId: accountId });
