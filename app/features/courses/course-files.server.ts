import { and, eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { courseFiles, courses } from '#db/schema/index.ts';
import { fileName } from '#app/platform/storage.server.ts';

/** A file that the readers of a course get. */
export interface CourseFile {
  courseId: string;
  /** Under which it is kept. */
  name: string;
}

const NAME = /^([0-9a-f]{64})\.(?:mp4|m4a|vtt)$/;
const MOST = 4096;
const known = new Map<string, CourseFile>();

/**
 * The file of a course by the name in its address, or null. What a course has once had it keeps, so each is
 * asked for once a process.
 */
export async function findCourseFile(
  db: DbOrTx,
  { courseSlug, file }: { courseSlug: string; file: string },
): Promise<CourseFile | null> {
  const digest = NAME.exec(file)?.[1];
  if (!digest) return null;
  const key = `${courseSlug}/${file}`;
  const found = known.get(key) ?? (await readCourseFile(db, { courseSlug, digest }));
  if (found?.name !== file) return null;
  if (known.size >= MOST) known.clear();
  known.set(key, found);
  return found;
}

async function readCourseFile(
  db: DbOrTx,
  { courseSlug, digest }: { courseSlug: string; digest: string },
): Promise<CourseFile | null> {
  const [row] = await db
    .select({ courseId: courseFiles.courseId, mediaType: courseFiles.mediaType })
    .from(courseFiles)
    .innerJoin(courses, eq(courses.id, courseFiles.courseId))
    .where(and(eq(courses.slug, courseSlug), eq(courseFiles.digest, digest)));
  return row ? { courseId: row.courseId, name: fileName(digest, row.mediaType) } : null;
}

/** The names of all files of a course. */
export async function listCourseFiles(db: DbOrTx, courseSlug: string): Promise<string[]> {
  const rows = await db
    .select({ digest: courseFiles.digest, mediaType: courseFiles.mediaType })
    .from(courseFiles)
    .innerJoin(courses, eq(courses.id, courseFiles.courseId))
    .where(eq(courses.slug, courseSlug));
  return rows.map(({ digest, mediaType }) => fileName(digest, mediaType));
}
