import { sql } from 'drizzle-orm';
import { writtenOnce } from '#db/built-once.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Known } from './known-video.server.ts';
import { playedText, type Played } from './played.ts';
import type { ServedViewing } from './viewing-token.server.ts';

const value = (name: string) => sql.placeholder(name);
const now = sql`${sql.placeholder('now')}::timestamptz`;
const position = sql`${sql.placeholder('position')}::integer`;

const keeping = writtenOnce<{ id: string }>(
  () => sql`
    with held as (
      select id from enrolments
      where id = ${value('enrolmentId')} and person_id = ${value('personId')}
        and withdrawn_at is null
      for no key update),
    state as (
      insert into video_states as s
        (enrolment_id, item_slug, video_id, played, position_ms, position_at)
      select id, ${value('itemSlug')}, ${value('videoId')}, ${value('all')}, coalesce(${position}, 0),
        case when ${position} is null then null else ${now} end
      from held
      on conflict (enrolment_id, item_slug, video_id) do update set
        played = excluded.played,
        position_ms = case when excluded.position_at is null then s.position_ms
          else excluded.position_ms end,
        position_at = coalesce(excluded.position_at, s.position_at)
      where s.xmin::text = ${value('version')}::text
      returning s.enrolment_id, s.item_slug, s.video_id)
    insert into video_viewings
      (id, enrolment_id, item_slug, video_id, began_at, reported_at, played)
    select ${value('id')}::uuid, enrolment_id, item_slug, video_id, ${value('began')}::timestamptz,
      ${now}, ${value('own')}
    from state
    on conflict (id) do update set reported_at = excluded.reported_at, played = excluded.played
    returning id`,
);

/**
 * Keeps what a viewing has played, and with it all that is known of its video, in one statement. Nothing is
 * written where the video is not as it was known, or the enrolment is no longer the actor's.
 * @returns whether it was written
 */
export async function keepReport(
  ctx: Context,
  { id, beganAt, enrolmentId, itemSlug, videoId }: ServedViewing,
  report: { known: Known; own: Played; position: number | null },
): Promise<boolean> {
  const rows = await keeping(ctx.db, {
    ...{ id, enrolmentId, itemSlug, videoId, personId: ctx.actor.personId },
    ...{ began: beganAt.toISOString(), now: ctx.now.toISOString() },
    ...{ own: playedText(report.own), all: playedText(report.known.played) },
    ...{ position: report.position, version: report.known.version },
  });
  return rows.length > 0;
}
