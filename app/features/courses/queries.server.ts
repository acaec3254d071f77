import { and, desc, eq, max, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { courseItems, courses, courseVersions } from '#db/schema/index.ts';
import { makeVersionCache } from '#app/platform/version-cache.server.ts';
import type { Outline } from './outline.ts';
import type { LessonData } from './practice-sheet.ts';

const outlines = makeVersionCache<Outline>(64);
const lessonPages = makeVersionCache<{ en: string; ja: string }>(256);
const letters = makeVersionCache<TaughtLetters>(64);

/** The kana each lesson of a version teaches, by the lesson's slug. */
export type TaughtLetters = ReadonlyMap<string, readonly string[]>;

/** Newest version of every published course: `[slug, version]` pairs in the order of slugs. */
export async function listPublishedCourses(db: DbOrTx) {
  const rows = await db
    .selectDistinctOn([courses.slug], {
      slug: courses.slug,
      courseId: courses.id,
      versionId: courseVersions.id,
    })
    .from(courses)
    .innerJoin(courseVersions, eq(courseVersions.courseId, courses.id))
    .orderBy(courses.slug, desc(courseVersions.revision), desc(courseVersions.correction));
  return Promise.all(
    rows.map(async (row) => ({ ...row, outline: await loadOutline(db, row.versionId) })),
  );
}

/** The newest version of a course, or null where there is none. */
export async function findPublishedCourse(db: DbOrTx, slug: string) {
  const [row] = await db
    .select({
      courseId: courses.id,
      versionId: courseVersions.id,
      revision: courseVersions.revision,
      correction: courseVersions.correction,
    })
    .from(courses)
    .innerJoin(courseVersions, eq(courseVersions.courseId, courses.id))
    .where(eq(courses.slug, slug))
    .orderBy(desc(courseVersions.revision), desc(courseVersions.correction))
    .limit(1);
  return row ? { ...row, outline: await loadOutline(db, row.versionId) } : null;
}

/** The newest revision of a course, for who begins it. */
export async function newestRevision(db: DbOrTx, courseId: string): Promise<number> {
  const [row] = await db
    .select({ revision: max(courseVersions.revision) })
    .from(courseVersions)
    .where(eq(courseVersions.courseId, courseId));
  return row?.revision ?? 1;
}

/** The outline of a version. A version never changes, so it is read once per process. */
export async function loadOutline(db: DbOrTx, versionId: string): Promise<Outline> {
  return outlines.get(versionId, async () => {
    const [row] = await db
      .select({ outline: courseVersions.outline })
      .from(courseVersions)
      .where(eq(courseVersions.id, versionId));
    if (!row) throw new Error(`no course version ${versionId}`);
    const { keys: _, ...outline } = row.outline as Outline & { keys?: unknown };
    return outline;
  });
}

/** The prepared HTML of a lesson in both languages, read once per process. */
export async function loadLessonHtml(db: DbOrTx, versionId: string, slug: string) {
  return lessonPages.get(`${versionId}/${slug}`, async () => {
    const [row] = await db
      .select({ en: courseItems.htmlEn, ja: courseItems.htmlJa })
      .from(courseItems)
      .where(and(eq(courseItems.versionId, versionId), eq(courseItems.slug, slug)));
    if (!row?.en || !row.ja) throw new Error(`no lesson ${slug} in version ${versionId}`);
    return { en: row.en, ja: row.ja };
  });
}

/** What a lesson teaches as data: its letters with their drawings. Null where there is no such lesson. */
export async function loadLessonData(
  db: DbOrTx,
  versionId: string,
  slug: string,
): Promise<LessonData | null> {
  const [row] = await db
    .select({ kind: courseItems.kind, data: courseItems.data })
    .from(courseItems)
    .where(and(eq(courseItems.versionId, versionId), eq(courseItems.slug, slug)));
  return row?.kind === 'lesson' ? (row.data as LessonData) : null;
}

/** The kana each lesson of a version teaches, read once per process. */
export async function loadTaughtLetters(db: DbOrTx, versionId: string): Promise<TaughtLetters> {
  return letters.get(versionId, async () => {
    const taught = sql<{ kana: string }[]>`coalesce(${courseItems.data} -> 'letters', '[]'::jsonb)`;
    const rows = await db
      .select({ slug: courseItems.slug, taught })
      .from(courseItems)
      .where(and(eq(courseItems.versionId, versionId), eq(courseItems.kind, 'lesson')));
    return new Map(rows.map((row) => [row.slug, row.taught.map(({ kana }) => kana)]));
  });
}

/** The newest correction of a revision: what a learner who holds that revision reads. */
export const newestCorrection = (courseId: unknown, revision: unknown) => sql<string>`(
  select v.id from course_versions v
  where v.course_id = ${courseId} and v.revision = ${revision}
  order by v.correction desc limit 1)`;

/** The slug of a course that is there. */
export async function findCourseSlug(db: DbOrTx, courseId: string): Promise<string> {
  const [course] = await db
    .select({ slug: courses.slug })
    .from(courses)
    .where(eq(courses.id, courseId));
  if (!course) throw new Error(`no course ${courseId}`);
  return course.slug;
}
