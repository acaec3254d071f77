import { eq, inArray } from 'drizzle-orm';
import { courses, editions } from '#db/schema/index.ts';
import type { Bilingual } from '#app/features/courses/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { courseNames, unpublished } from './list-editions.server.ts';

/** An edition with its course, by name. */
export interface EditionName {
  courseSlug: string;
  course: Bilingual;
  edition: Bilingual;
}

/** The names of these editions by id; no statement where none is asked for. */
export async function loadEditionNames(
  ctx: Pick<Context, 'db'>,
  ids: readonly (string | null)[],
): Promise<Map<string, EditionName>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: editions.id, ja: editions.nameJa, en: editions.nameEn, slug: courses.slug })
    .from(editions)
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .where(inArray(editions.id, wanted));
  const titles = await courseNames(ctx);
  return new Map(
    rows.map(({ id, slug, ja, en }) => {
      const { title } = titles.get(slug) ?? unpublished(slug);
      return [id, { courseSlug: slug, course: title, edition: { ja, en } }];
    }),
  );
}

/** The slug of the course of an edition; null where there is none. */
export async function findEditionCourse(
  ctx: Pick<Context, 'db'>,
  id: string,
): Promise<string | null> {
  return (await loadEditionNames(ctx, [id])).get(id)?.courseSlug ?? null;
}
