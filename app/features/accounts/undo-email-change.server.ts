import { and, eq, gte, isNull } from 'drizzle-orm';
import { emailChanges } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { realNow } from '#app/platform/clock.ts';
import type { Context } from '#app/platform/context.server.ts';
import { sha256 } from '#app/platform/tokens.server.ts';
import { moveAccount } from './confirm-email-change.server.ts';
import { linkState } from './one-use-link.server.ts';
import { accountOf } from './queries.server.ts';
import { unlessTaken } from './unless-taken.server.ts';

export type UndoEmailChange = { ok: true } | { ok: false; reason: 'link-expired' | 'email-taken' };

/** True while the link of a notice can still take a change back. */
export async function isUndoable(ctx: Context<null>, token: string): Promise<boolean> {
  const [change] = await ctx.db.select().from(emailChanges).where(byToken(token));
  return change !== undefined && stateOf(change) === 'open';
}

/**
 * Takes a change of address back, for who reads the mail of the old one: it can be confirmed no more, and
 * if it was, the account has the old address again, whatever it was changed to since. Every session ends.
 */
export async function undoEmailChange(ctx: Context<null>, token: string): Promise<UndoEmailChange> {
  return unlessTaken<UndoEmailChange>(ctx, async (inside) => {
    const [change] = await inside.db
      .select()
      .from(emailChanges)
      .where(byToken(token))
      .for('update');
    const state = change ? stateOf(change) : 'past';
    if (!change || state === 'past') return { ok: false, reason: 'link-expired' };
    if (state === 'used') return { ok: true };
    const { accountId, oldEmail, createdAt } = change;
    const holder = await accountOf(inside, oldEmail);
    if (holder && holder !== accountId) return { ok: false, reason: 'email-taken' };
    const sinceThen = and(
      eq(emailChanges.accountId, accountId),
      gte(emailChanges.createdAt, createdAt),
      isNull(emailChanges.undoneAt),
    );
    await inside.db.update(emailChanges).set({ undoneAt: realNow() }).where(sinceThen);
    await moveAccount(inside, change, oldEmail);
    const subject = { objectKind: 'account', objectId: accountId };
    await writeAudit(inside, { action: 'email-change-undone', ...subject });
    return { ok: true };
  });
}

function byToken(token: string) {
  return eq(emailChanges.undoHash, sha256(token));
}

function stateOf({ undoneAt, undoUntil }: typeof emailChanges.$inferSelect) {
  return linkState({ usedAt: undoneAt, expiresAt: undoUntil });
}
