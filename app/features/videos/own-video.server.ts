import { findLearnerCourse } from '#app/features/progress/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import type { OwnVideo } from './known-video.server.ts';
import type { LessonVideo } from './lesson-video.ts';
import { loadVideos } from './lesson-videos.server.ts';

/** Where a video stands. */
export interface VideoPlace {
  courseSlug: string;
  itemSlug: string;
  videoId: string;
}

/** A video of a course that the actor is enrolled in; any other is not found. */
export async function findOwnVideo(
  ctx: Context,
  { courseSlug, itemSlug, videoId }: VideoPlace,
): Promise<{ own: OwnVideo; video: LessonVideo }> {
  const learner = await findLearnerCourse(ctx, courseSlug);
  const videos = learner ? await loadVideos(ctx.db, learner.versionId, itemSlug) : [];
  const video = videos.find(({ id }) => id === videoId);
  if (!learner || !video) throw new AppError('not-found', 'no such video');
  return { own: { enrolmentId: learner.enrolment.id, itemSlug, videoId }, video };
}
