import { and, eq } from 'drizzle-orm';
import { sessions } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';

/** Ends one of the actor's own sessions; another's is not found. */
export async function endSession(ctx: Context, sessionId: string): Promise<{ ok: boolean }> {
  return ctx.db.transaction(async (tx) => {
    const ended = await tx
      .delete(sessions)
      .where(and(eq(sessions.id, sessionId), eq(sessions.accountId, ctx.actor.accountId)))
      .returning({ id: sessions.id });
    if (ended.length === 0) return { ok: false };
    await writeAudit(
      { ...ctx, db: tx },
      { action: 'session-ended', objectKind: 'session', objectId: sessionId },
    );
    return { ok: true };
  });
}
