import type { Context } from '#app/platform/context.server.ts';
import { holdVideo } from './hold-video.server.ts';
import { findOwnVideo, type VideoPlace } from './own-video.server.ts';
import { settleVideo } from './settle-video.server.ts';
import type { Told } from './told.ts';

export type SayRead = { ok: true; told: Told } | { ok: false; reason: 'over' };

/**
 * Keeps that the actor has read the text of a video, or heard its sound, instead of playing it. It is complete by
 * that once its questions are answered. Refused where access to the edition has ended; a video of a course that
 * the actor is not enrolled in is not found.
 */
export async function sayRead(ctx: Context, place: VideoPlace): Promise<SayRead> {
  const { own, video } = await findOwnVideo(ctx, place);
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const known = await holdVideo(inside, own);
    if (!known) return { ok: false, reason: 'over' };
    const after = { ...known, isRead: true };
    const told = await settleVideo(inside, own, { video, known: after, position: null });
    return { ok: true, told };
  });
}
