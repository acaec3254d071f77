import { and, eq } from 'drizzle-orm';
import { sessions } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';

/** Ends one of the actor's own sessions; another's is not found. */
export async function endOwnSession(ctx: Context, sessionId: string): Promise<{ ok: boolean }> {
  const ended = await ctx.db
    .delete(sessions)
    .where(and(eq(sessions.id, sessionId), eq(sessions.accountId, ctx.actor.accountId)))
    .returning({ id: sessions.id });
  return { ok: ended.length === 1 };
}
