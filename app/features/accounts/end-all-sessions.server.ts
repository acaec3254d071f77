import { eq } from 'drizzle-orm';
import { sessions } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';

/** Ends every session of the actor, the one at hand too. */
export async function endAllSessions(ctx: Context): Promise<void> {
  const { accountId } = ctx.actor;
  await ctx.db.transaction(async (tx) => {
    await tx.delete(sessions).where(eq(sessions.accountId, accountId));
    await writeAudit(
      { ...ctx, db: tx },
      { action: 'all-sessions-ended', objectKind: 'account', objectId: accountId },
    );
  });
}
