import { and, eq } from 'drizzle-orm';
import { sessions } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { confirmPerson, type Unconfirmed } from './confirm-person.server.ts';

/**
 * Ends one of the actor's own sessions; another's is not found. To end any but the one at hand it must
 * be certain who asks.
 */
export async function endSession(
  ctx: Context,
  { sessionId, password }: { sessionId: string; password?: string | undefined },
): Promise<{ ok: true } | { ok: false; reason: 'not-found' } | Unconfirmed> {
  const isAtHand = sessionId === ctx.actor.sessionId;
  const confirmed = isAtHand ? { ok: true as const } : await confirmPerson(ctx, password);
  if (!confirmed.ok) return confirmed;
  return ctx.db.transaction(async (tx) => {
    const ended = await tx
      .delete(sessions)
      .where(and(eq(sessions.id, sessionId), eq(sessions.accountId, ctx.actor.accountId)))
      .returning({ id: sessions.id });
    if (ended.length === 0) return { ok: false, reason: 'not-found' };
    await writeAudit(
      { ...ctx, db: tx },
      { action: 'session-ended', objectKind: 'session', objectId: sessionId },
    );
    return { ok: true };
  });
}
