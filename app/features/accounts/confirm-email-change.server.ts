import { and, eq, isNull } from 'drizzle-orm';
import { accounts, emailChanges, passwordResets } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { followEmail } from '#app/features/people/exports.server.ts';
import { realNow } from '#app/platform/clock.ts';
import type { Context } from '#app/platform/context.server.ts';
import { sha256 } from '#app/platform/tokens.server.ts';
import { endEverySession } from './end-every-session.server.ts';
import { linkState } from './one-use-link.server.ts';
import { accountOf } from './queries.server.ts';
import { unlessTaken } from './unless-taken.server.ts';

export type ConfirmEmailChange =
  { ok: true; accountId: string } | { ok: false; reason: 'link-expired' | 'email-taken' };

type Change = typeof emailChanges.$inferSelect;

/** The new address of a link, while it can be confirmed. */
export async function emailToConfirm(ctx: Context<null>, token: string): Promise<string | null> {
  const [change] = await ctx.db.select().from(emailChanges).where(byToken(token));
  return change && stateOf(change) === 'open' ? change.newEmail : null;
}

/**
 * Makes the new address the one of the account, once. Every session ends, and links that were mailed to
 * the old address work no more. The same press again gives the same answer.
 */
export async function confirmEmailChange(
  ctx: Context<null>,
  token: string,
): Promise<ConfirmEmailChange> {
  return unlessTaken<ConfirmEmailChange>(ctx, async (inside) => {
    const [change] = await inside.db
      .select()
      .from(emailChanges)
      .where(byToken(token))
      .for('update');
    const state = change ? stateOf(change) : 'past';
    if (!change || state === 'past') return { ok: false, reason: 'link-expired' };
    const { accountId, newEmail } = change;
    if (state === 'used') return { ok: true, accountId };
    if (await accountOf(inside, newEmail)) return { ok: false, reason: 'email-taken' };
    await inside.db
      .update(emailChanges)
      .set({ confirmedAt: realNow() })
      .where(eq(emailChanges.id, change.id));
    await moveAccount(inside, change, newEmail);
    const subject = { objectKind: 'account', objectId: accountId };
    const body = { before: change.oldEmail, after: newEmail };
    await writeAudit(inside, { action: 'email-changed', ...subject, body });
    return { ok: true, accountId };
  });
}

/** Gives an account another address; call it inside a transaction. */
export async function moveAccount(
  ctx: Context<null>,
  { accountId }: Pick<Change, 'accountId'>,
  email: string,
): Promise<void> {
  const [before] = await ctx.db
    .select({ email: accounts.email, personId: accounts.personId })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .for('update');
  if (!before) return;
  await ctx.db.update(accounts).set({ email }).where(eq(accounts.id, accountId));
  await followEmail(ctx, { personId: before.personId, from: before.email, to: email });
  await ctx.db
    .update(passwordResets)
    .set({ usedAt: realNow() })
    .where(and(eq(passwordResets.accountId, accountId), isNull(passwordResets.usedAt)));
  await endEverySession(ctx.db, accountId);
}

function byToken(token: string) {
  return and(eq(emailChanges.confirmHash, sha256(token)), isNull(emailChanges.undoneAt));
}

function stateOf({ confirmedAt, confirmUntil }: Change) {
  return linkState({ usedAt: confirmedAt, expiresAt: confirmUntil });
}
