import type { DbOrTx } from '#db/client.ts';
import { loadQuiz } from '#app/features/banks/exports.server.ts';
import { loadLessonVideos } from '#app/features/courses/exports.server.ts';
import { makeVersionCache } from '#app/platform/version-cache.server.ts';
import type { LessonVideo, PublishedVideo } from './lesson-video.ts';

const videos = makeVersionCache<LessonVideo[]>(256);

/** The videos of a lesson; a version never changes, so they are read once per process. */
export async function loadVideos(
  db: DbOrTx,
  versionId: string,
  itemSlug: string,
): Promise<LessonVideo[]> {
  return videos.get(`${versionId}/${itemSlug}`, async () => {
    const { videos: published, quizVersionId } = await loadLessonVideos(db, versionId, itemSlug);
    const versions = await questionVersions(db, quizVersionId);
    return published.map((video) => withVersions(video, versions));
  });
}

/** The versions of a lesson's questions, by their public ids. */
async function questionVersions(db: DbOrTx, quizVersionId: string | null) {
  if (quizVersionId === null) return new Map<string, string>();
  const { asked } = await loadQuiz(db, quizVersionId);
  return new Map(asked.flat().map(({ publicId, versionId }) => [publicId, versionId]));
}

function withVersions(video: PublishedVideo, versions: ReadonlyMap<string, string>): LessonVideo {
  const asked = video.questions.flatMap(({ atMs, question }) => {
    const versionId = versions.get(question);
    return versionId ? [{ atMs, questionId: question, versionId }] : [];
  });
  return { ...video, asked };
}
