import { and, eq, isNull, sql } from 'drizzle-orm';
import { builtOnce, writtenOnce } from '#db/built-once.ts';
import { editions, enrolments } from '#db/schema/index.ts';
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
  viewings: Viewing[];
  /** All that was ever played. */
  played: Played;
  /** Public ids of the questions that were answered. */
  answered: string[];
  isRead: boolean;
  isComplete: boolean;
}

const holding = builtOnce((db) =>
  db
    .select({ over: accessIsOver(sql`${sql.placeholder('now')}::timestamptz`) })
    .from(enrolments)
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .where(
      and(
        eq(enrolments.id, sql.placeholder('enrolmentId')),
        eq(enrolments.personId, sql.placeholder('personId')),
        isNull(enrolments.withdrawnAt),
      ),
    )
    .for('no key update', { of: enrolments }),
);

/**
 * Holds the actor's enrolment until the transaction ends, as everything that completes something does, and
 * says what is known of one of its videos. Another's, or one that was left, is not found.
 * @returns null where access to the edition has ended
 */
export async function holdVideo(ctx: Context, own: OwnVideo): Promise<Known | null> {
  const { personId } = ctx.actor;
  const mine = { enrolmentId: own.enrolmentId, personId, now: ctx.now.toISOString() };
  const [held] = await holding(ctx.db, mine);
  if (!held) throw new AppError('not-found', 'no such enrolment of this person');
  return held.over ? null : readKnown(ctx, own);
}

interface KnownRow {
  viewings: { id: string; began: number; played: string }[];
  answered: string[];
  played: string | null;
  is_read: boolean;
  is_complete: boolean;
}

const value = (name: string) => sql.placeholder(name);

const known = writtenOnce<KnownRow>(
  () => sql`
    with own as (
      select ${value('enrolmentId')}::uuid as enrolment_id, ${value('itemSlug')}::text as item_slug,
        ${value('videoId')}::text as video_id)
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'played', v.played,
          'began', floor(extract(epoch from v.began_at) * 1000))), '[]'::jsonb)
        from video_viewings v natural join own) as viewings,
      (select coalesce(jsonb_agg(a.question_id), '[]'::jsonb)
        from video_answers a natural join own) as answered,
      s.played, s.read_at is not null as is_read, s.completed_at is not null as is_complete
    from own natural left join video_states s`,
);

async function readKnown(ctx: Context, { enrolmentId, itemSlug, videoId }: OwnVideo) {
  const [row] = await known(ctx.db, { enrolmentId, itemSlug, videoId });
  if (!row) throw new Error('a statement without a row');
  const viewings = row.viewings.map(({ id, began, played }) => ({
    ...{ id, beganAt: began, played: readPlayed(played) },
  }));
  return {
    viewings,
    played: readPlayed(row.played ?? ''),
    answered: row.answered,
    isRead: row.is_read,
    isComplete: row.is_complete,
  };
}
