import { sql } from 'drizzle-orm';
import { writtenOnce } from '#db/built-once.ts';
import { accessIsOver } from '#app/features/enrolments/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import type { Viewing } from './clock.ts';
import { readPlayed, type Played } from './played.ts';

/** A video of one enrolment. */
export interface OwnVideo {
  enrolmentId: string;
  itemSlug: string;
  videoId: string;
}

/** What is known of it. */
export interface Known {
  viewings: readonly Viewing[];
  /** All that was ever played. */
  played: Played;
  /** Where it was played last; null where nothing is known of it. */
  positionMs: number | null;
  /** Public ids of the questions that were answered. */
  answered: string[];
  isRead: boolean;
  isComplete: boolean;
  /** Another after every change; null where nothing is known of it. */
  version: string | null;
}

interface KnownRow {
  over: boolean;
  viewings: { id: string; began: number; played: string }[];
  answered: string[];
  played: string | null;
  position_ms: number | null;
  is_read: boolean;
  is_complete: boolean;
  version: string | null;
}

const value = (name: string) => sql.placeholder(name);

// Every act of a person writes the row of its video, whose version therefore stands for all that is read here.
const known = writtenOnce<KnownRow>(
  () => sql`
    with own as (
      select ${value('enrolmentId')}::uuid as enrolment_id, ${value('itemSlug')}::text as item_slug,
        ${value('videoId')}::text as video_id)
    select ${accessIsOver(sql`${value('now')}::timestamptz`)} as over,
      (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'played', v.played,
          'began', floor(extract(epoch from v.began_at) * 1000))), '[]'::jsonb)
        from video_viewings v natural join own) as viewings,
      (select coalesce(jsonb_agg(a.question_id), '[]'::jsonb)
        from video_answers a natural join own) as answered,
      s.played, s.position_ms, s.read_at is not null as is_read,
      s.completed_at is not null as is_complete, s.xmin::text as version
    from enrolments
    join editions on editions.id = enrolments.edition_id
    join own on own.enrolment_id = enrolments.id
    left join video_states s on s.enrolment_id = own.enrolment_id and s.item_slug = own.item_slug
      and s.video_id = own.video_id
    where enrolments.person_id = ${value('personId')} and enrolments.withdrawn_at is null`,
);

/**
 * What is known of one of the actor's videos. Another's, or one that was left, is not found.
 * @returns null where access to the edition has ended
 */
export async function readKnown(
  { db, actor, now }: Context,
  { enrolmentId, itemSlug, videoId }: OwnVideo,
): Promise<Known | null> {
  const mine = { personId: actor.personId, now: now.toISOString() };
  const [row] = await known(db, { enrolmentId, itemSlug, videoId, ...mine });
  if (!row) throw new AppError('not-found', 'no such enrolment of this person');
  return row.over ? null : asKnown(row);
}

function asKnown(row: KnownRow): Known {
  const viewings = row.viewings.map(({ id, began, played }) => ({
    ...{ id, beganAt: began, played: readPlayed(played) },
  }));
  return {
    viewings,
    played: readPlayed(row.played ?? ''),
    positionMs: row.position_ms,
    answered: row.answered,
    isRead: row.is_read,
    isComplete: row.is_complete,
    version: row.version,
  };
}
