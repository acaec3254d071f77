import { eq } from 'drizzle-orm';
import { threads } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { requireThread, type AskedThread } from './get-thread.server.ts';
import { hasClosed } from './rules.ts';

/**
 * Takes no more messages in a thread, or takes them again. The other side keeps what it has, is not told, and
 * learns only when it writes that the thread is closed. Doing so again changes nothing.
 * @throws not-found for a thread that the actor does not read as this side
 */
export async function closeThread(
  ctx: Context,
  { closes, ...asked }: AskedThread & { closes: boolean },
): Promise<void> {
  const thread = await requireThread(ctx, asked);
  if (hasClosed(thread, asked.side) === closes) return;
  const at = closes ? ctx.now : null;
  await ctx.db
    .update(threads)
    .set(asked.side === 'participant' ? { participantClosedAt: at } : { companyClosedAt: at })
    .where(eq(threads.id, thread.id));
}
