import { and, isNull, sql, type SQL } from 'drizzle-orm';
import { supervisions } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';

/**
 * Ends supervisions that go on; one that began later than now, by a clock that was ahead, ends as it began.
 * @returns the stays that have nobody now
 */
export async function endSupervisions(
  ctx: Pick<Context, 'db' | 'now'>,
  which: SQL | undefined,
): Promise<string[]> {
  const now = sql`${ctx.now.toISOString()}::timestamptz`;
  const ended = await ctx.db
    .update(supervisions)
    .set({ endedAt: sql`greatest(${now}, ${supervisions.startedAt})` })
    .where(and(isNull(supervisions.endedAt), which))
    .returning({ appointmentId: supervisions.appointmentId });
  return ended.map(({ appointmentId }) => appointmentId);
}
