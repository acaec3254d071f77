import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import { writtenOnce } from '#db/built-once.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { withReport } from './clock.ts';
import { holdVideo } from './hold-video.server.ts';
import type { LessonVideo } from './lesson-video.ts';
import { loadVideos } from './lesson-videos.server.ts';
import { mergePlayed, playedText, type Played } from './played.ts';
import type { reportSchema } from './schema.ts';
import { settleVideo } from './settle-video.server.ts';
import type { Told } from './told.ts';
import { openViewingToken, TOKEN_MS, type ServedViewing } from './viewing-token.server.ts';

export type ReportPlayed =
  | { ok: true; told: Told }
  | { ok: false; reason: 'beyond' | 'expired' | 'over' | 'faster-than-clock' };

/** More pieces than this, written down, are no way in which a person watches. */
const LONGEST = 12_000;

/**
 * Takes a report of what one viewing has played so far. Repeats and older states change nothing. A token that
 * is not of the actor is not found; refused are what lies beyond the video, a page served too long ago, a course
 * whose access has ended, and more than the server's clock allows: then nothing is changed.
 */
export async function reportPlayed(
  ctx: Context,
  input: z.infer<typeof reportSchema>,
): Promise<ReportPlayed> {
  const viewing = openViewingToken(ctx.actor.personId, input.token);
  if (!viewing) throw new AppError('not-found', 'no viewing of this person');
  if (ctx.now.getTime() - viewing.beganAt.getTime() > TOKEN_MS) return refused('expired');
  const videos = await loadVideos(ctx.db, viewing.versionId, viewing.itemSlug);
  const video = videos.find(({ id }) => id === viewing.videoId);
  if (!video) throw new AppError('not-found', 'no such video');
  if (!isWithin(video, input)) return refused('beyond');
  const played = mergePlayed(input.played);
  return ctx.db.transaction((tx) =>
    keepReport({ ...ctx, db: tx }, viewing, { video, played, position: input.position }),
  );
}

const refused = <R extends string>(reason: R) => ({ ok: false as const, reason });

function isWithin(
  { durationMs }: LessonVideo,
  { played, position }: Pick<z.infer<typeof reportSchema>, 'played' | 'position'>,
): boolean {
  const areWithin = played.every(([from, to]) => from < to && to <= durationMs);
  return areWithin && (position ?? 0) <= durationMs;
}

async function keepReport(
  ctx: Context,
  viewing: ServedViewing,
  { video, played, position }: { video: LessonVideo; played: Played; position: number | null },
): Promise<ReportPlayed> {
  const known = await holdVideo(ctx, viewing);
  if (!known) return refused('over');
  const report = { id: viewing.id, beganAt: viewing.beganAt.getTime(), played };
  const viewings = withReport(known.viewings, report, ctx.now.getTime());
  if (!viewings) return refused('faster-than-clock');
  const all = mergePlayed(known.played, ...viewings.map((one) => one.played));
  const own = viewings.find(({ id }) => id === viewing.id)?.played ?? played;
  // Pieces of one viewing can be more than those of all: there others fill what is between them.
  if ([all, own].some((map) => playedText(map).length > LONGEST)) return refused('beyond');
  await keepViewing(ctx.db, rowOf(ctx, viewing, own));
  const after = { ...known, played: all };
  return { ok: true, told: await settleVideo(ctx, viewing, { video, known: after, position }) };
}

const rowOf = (ctx: Context, viewing: ServedViewing, played: Played) => {
  const { id, enrolmentId, itemSlug, videoId, beganAt } = viewing;
  const [began, now] = [beganAt.toISOString(), ctx.now.toISOString()];
  return { id, enrolmentId, itemSlug, videoId, began, now, played: playedText(played) };
};

const value = (name: string) => sql.placeholder(name);

const keepViewing = writtenOnce(
  () => sql`
    insert into video_viewings
      (id, enrolment_id, item_slug, video_id, began_at, reported_at, played)
    values (${value('id')}, ${value('enrolmentId')}, ${value('itemSlug')}, ${value('videoId')},
      ${value('began')}::timestamptz, ${value('now')}::timestamptz, ${value('played')})
    on conflict (id) do update
      set reported_at = excluded.reported_at, played = excluded.played`,
);
