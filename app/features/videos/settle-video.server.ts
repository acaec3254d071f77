import { sql } from 'drizzle-orm';
import { writtenOnce } from '#db/built-once.ts';
import type { Context } from '#app/platform/context.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { standingOf } from './completion.ts';
import type { Known, OwnVideo } from './known-video.server.ts';
import { factsOf, type LessonVideo } from './lesson-video.ts';
import { playedPercent, playedText } from './played.ts';
import { toldOf, type Told } from './told.ts';

const value = (name: string) => sql.placeholder(name);

const keepState = writtenOnce(
  () => sql`
    insert into video_states as s
      (enrolment_id, item_slug, video_id, played, position_ms, position_at, read_at, completed_at,
        completed_by)
    values (${value('enrolmentId')}, ${value('itemSlug')}, ${value('videoId')}, ${value('played')},
      coalesce(${value('position')}::integer, 0),
      case when ${value('position')}::integer is null then null else ${value('now')}::timestamptz end,
      case when ${value('isRead')}::boolean then ${value('now')}::timestamptz end,
      case when ${value('by')}::text is null then null else ${value('now')}::timestamptz end,
      ${value('by')}::text)
    on conflict (enrolment_id, item_slug, video_id) do update set
      played = excluded.played,
      position_ms = case when excluded.position_at is null then s.position_ms
        else excluded.position_ms end,
      position_at = coalesce(excluded.position_at, s.position_at),
      read_at = coalesce(s.read_at, excluded.read_at),
      completed_at = coalesce(s.completed_at, excluded.completed_at),
      completed_by = coalesce(s.completed_by, excluded.completed_by)`,
);

/** How a video stands by what is known of it, what its person is told, and what completes it just now. */
export function settlementOf(
  video: LessonVideo,
  { played, isRead, isComplete, answered: known }: Known,
): { told: Told; completedBy: 'played' | 'light' | null } {
  const answered = video.asked.filter(({ questionId }) => known.includes(questionId)).length;
  const standing = standingOf(factsOf(video), { played, isRead, answered });
  const told = toldOf(standing, isComplete, playedPercent(played, video.durationMs));
  return { told, completedBy: standing.complete && !isComplete ? standing.by : null };
}

/**
 * Keeps what is known of a video after an act of its person, and completes it when its rule is met: an event
 * of its own, once. Call it while the enrolment is held.
 * @param position where it is played now; null where the act says nothing of that
 */
export async function settleVideo(
  ctx: Context,
  own: OwnVideo,
  { video, known, position }: { video: LessonVideo; known: Known; position: number | null },
): Promise<Told> {
  const { played, isRead } = known;
  const { told, completedBy } = settlementOf(video, known);
  const { enrolmentId, itemSlug, videoId } = own;
  await keepState(ctx.db, {
    ...{ enrolmentId, itemSlug, videoId, played: playedText(played), position, isRead },
    ...{ now: ctx.now.toISOString(), by: completedBy },
  });
  if (completedBy) {
    const { personId } = ctx.actor;
    const event = { personId, enrolmentId, itemSlug, subject: videoId, at: ctx.now };
    await appendEvent(ctx, { kind: 'video-completed', ...event });
  }
  return told;
}
