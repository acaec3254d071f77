import { eq } from 'drizzle-orm';
import { applications, courses, editions } from '#db/schema/index.ts';
import { listLevels } from '#app/features/courses/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isUuid } from '#app/platform/ids.ts';

/** Whether two courses are levels of each other now. */
export async function areLevels(ctx: Context, one: string, other: string): Promise<boolean> {
  const levels = await listLevels(ctx.db, one);
  return one !== other && levels.some(({ slug }) => slug === other);
}

/** An application with the course it is for. */
export async function findLeft(ctx: Context, id: string) {
  if (!isUuid(id)) return undefined;
  const [row] = await ctx.db
    .select({ application: applications, slug: courses.slug })
    .from(applications)
    .innerJoin(editions, eq(editions.id, applications.editionId))
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .where(eq(applications.id, id));
  return row;
}

/** An edition that is a draft still is not there for anybody. */
export async function findEntered(ctx: Context, id: string) {
  if (!isUuid(id)) return undefined;
  const [row] = await ctx.db
    .select({ id: editions.id, slug: courses.slug, publishedAt: editions.publishedAt })
    .from(editions)
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .where(eq(editions.id, id));
  return row?.publishedAt ? row : undefined;
}
