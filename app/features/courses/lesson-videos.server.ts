import { and, eq, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { courseItems } from '#db/schema/index.ts';
import { makeVersionCache } from '#app/platform/version-cache.server.ts';
import type { LessonVideo } from './lesson-videos.ts';

const videos = makeVersionCache<LessonVideos>(256);

/** The videos of a lesson, and the version of the quiz that their questions are; none where nothing is asked. */
export interface LessonVideos {
  videos: LessonVideo[];
  quizVersionId: string | null;
}

/** The videos of a lesson with the addresses of their files, read once per process. */
export async function loadLessonVideos(
  db: DbOrTx,
  versionId: string,
  slug: string,
): Promise<LessonVideos> {
  return videos.get(`${versionId}/${slug}`, async () => {
    const shown = sql<LessonVideo[]>`coalesce(${courseItems.data} -> 'videos', '[]'::jsonb)`;
    const [row] = await db
      .select({ videos: shown, quizVersionId: courseItems.quizVersionId })
      .from(courseItems)
      .where(
        and(
          eq(courseItems.versionId, versionId),
          eq(courseItems.slug, slug),
          eq(courseItems.kind, 'lesson'),
        ),
      );
    return row ?? { videos: [], quizVersionId: null };
  });
}
