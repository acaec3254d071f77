import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { confirmPerson, type Unconfirmed } from './confirm-person.server.ts';
import { endEverySession } from './end-every-session.server.ts';

/** Ends every session of the actor, the one at hand too, once it is certain who asks. */
export async function endAllSessions(
  ctx: Context,
  { password }: { password?: string | undefined },
): Promise<{ ok: true } | Unconfirmed> {
  const { accountId } = ctx.actor;
  const confirmed = await confirmPerson(ctx, password);
  if (!confirmed.ok) return confirmed;
  await ctx.db.transaction(async (tx) => {
    await endEverySession(tx, accountId);
    await writeAudit(
      { ...ctx, db: tx },
      { action: 'all-sessions-ended', objectKind: 'account', objectId: accountId },
    );
  });
  return { ok: true };
}
