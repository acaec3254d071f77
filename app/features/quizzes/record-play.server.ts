import { sql } from 'drizzle-orm';
import type { Context } from '#app/platform/context.server.ts';
import { loadOwnAttempt } from './own-attempt.server.ts';
import { loadAsked } from './queries.server.ts';
import { limitsIn } from './sound-limits.ts';

export type RecordPlay =
  { ok: true; plays: number } | { ok: false; reason: 'unknown-place' | 'closed' };

/**
 * Keeps how often a sound was played in the actor's open attempt, so that another device knows. The
 * device counts: what it says again, or says late, lowers nothing.
 * @returns the plays that are kept, at most as many as there may be
 */
export async function recordPlay(
  ctx: Context,
  input: { attemptId: string; place: string; plays: number },
): Promise<RecordPlay> {
  const { attemptId, place } = input;
  const attempt = await loadOwnAttempt(ctx, attemptId);
  const { questions } = await loadAsked(ctx.db, attempt.questionVersionIds);
  const limit = limitsIn(Object.values(questions)).get(place);
  if (limit === undefined) return { ok: false, reason: 'unknown-place' };
  const plays = Math.min(input.plays, limit);
  const rows = await ctx.db.execute<{ plays: number }>(sql`
    insert into attempt_plays as kept (attempt_id, place, plays)
    select id, ${place}, ${plays}::int from attempts
    where id = ${attemptId} and submitted_at is null
    on conflict (attempt_id, place) do update set plays = greatest(kept.plays, excluded.plays)
    returning plays`);
  const [row] = rows;
  return row ? { ok: true, plays: row.plays } : { ok: false, reason: 'closed' };
}
