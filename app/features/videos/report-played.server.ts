import type { z } from 'zod';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { withReport } from './clock.ts';
import { holdVideo } from './hold-video.server.ts';
import { keepReport } from './keep-report.server.ts';
import { readKnown, type Known } from './known-video.server.ts';
import type { LessonVideo } from './lesson-video.ts';
import { loadVideos } from './lesson-videos.server.ts';
import { mergePlayed, playedText, type Played } from './played.ts';
import type { reportSchema } from './schema.ts';
import { settlementOf, settleVideo } from './settle-video.server.ts';
import type { ReportTold, Told } from './told.ts';
import { openViewingToken, TOKEN_MS, type ServedViewing } from './viewing-token.server.ts';

export type ReportPlayed =
  | { ok: true; told: ReportTold }
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
  const report = { video, played: mergePlayed(input.played), position: input.position };
  const kept = await keepAlone(ctx, viewing, report);
  if (kept) return kept;
  return ctx.db.transaction((tx) => keepHeld({ ...ctx, db: tx }, viewing, report));
}

const refused = <R extends string>(reason: R) => ({ ok: false as const, reason });

function isWithin(
  { durationMs }: LessonVideo,
  { played, position }: Pick<z.infer<typeof reportSchema>, 'played' | 'position'>,
): boolean {
  const areWithin = played.every(([from, to]) => from < to && to <= durationMs);
  return areWithin && (position ?? 0) <= durationMs;
}

interface Report {
  video: LessonVideo;
  played: Played;
  position: number | null;
}

/**
 * Keeps a report with what is known at the moment: two statements, and no transaction around them.
 * @returns null where the enrolment has to be held: the report completes the video, or something else has changed
 * it meanwhile
 */
async function keepAlone(
  ctx: Context,
  viewing: ServedViewing,
  report: Report,
): Promise<ReportPlayed | null> {
  const known = await readKnown(ctx, viewing);
  if (!known) return refused('over');
  const after = withPlayed(known, viewing, { ...report, now: ctx.now });
  if (!after.ok) return after;
  const { told, completedBy } = settlementOf(report.video, after.known);
  if (completedBy) return null;
  const taken = {
    ok: true as const,
    told: placed(told, viewing, report.position ?? known.positionMs),
  };
  if (!after.changes) return taken;
  return (await keepReport(ctx, viewing, { ...after, ...report })) ? taken : null;
}

/** The same while the enrolment is held, so that nothing else changes the video. */
async function keepHeld(
  ctx: Context,
  viewing: ServedViewing,
  { video, played, position }: Report,
): Promise<ReportPlayed> {
  const known = await holdVideo(ctx, viewing);
  if (!known) return refused('over');
  const after = withPlayed(known, viewing, { played, position, now: ctx.now });
  if (!after.ok) return after;
  if (!(await keepReport(ctx, viewing, { ...after, position })))
    throw new Error('a video changed while it was held');
  const told = await settleVideo(ctx, viewing, { video, known: after.known, position });
  return { ok: true, told: placed(told, viewing, position ?? known.positionMs) };
}

const placed = (
  told: Told,
  { enrolmentId, videoId }: ServedViewing,
  positionMs: number | null,
): ReportTold => ({
  ...told,
  ...{ enrolment: enrolmentId, video: videoId, positionMs: positionMs ?? 0 },
});

/** What is known after a report, and what its own viewing has played then; refused where that cannot be. */
function withPlayed(
  known: Known,
  { id, beganAt }: ServedViewing,
  { played, position, now }: Pick<Report, 'played' | 'position'> & { now: Date },
) {
  const before = known.viewings.find((one) => one.id === id)?.played;
  const report = { id, beganAt: beganAt.getTime(), played };
  const viewings = withReport(known.viewings, report, now.getTime());
  if (!viewings) return refused('faster-than-clock');
  const all = mergePlayed(known.played, ...viewings.map((one) => one.played));
  const own = viewings.find((one) => one.id === id)?.played ?? played;
  // Pieces of one viewing can be more than those of all: there others fill what is between them.
  if ([all, own].some((map) => playedText(map).length > LONGEST)) return refused('beyond');
  const isSame = before !== undefined && playedText(before) === playedText(own);
  const changes = !isSame || (position !== null && position !== known.positionMs);
  return { ok: true as const, known: { ...known, viewings, played: all }, own, changes };
}
