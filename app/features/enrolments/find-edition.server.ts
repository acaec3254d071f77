import { eq } from 'drizzle-orm';
import { courses, editions } from '#db/schema/index.ts';
import { findPublishedCourse } from '#app/features/courses/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isUuid } from '#app/platform/ids.ts';
import type { CourseName } from './edition-view.ts';
import { unpublished } from './list-editions.server.ts';
import type { Edition } from './seats.server.ts';

export interface FoundEdition {
  edition: Edition;
  course: CourseName;
  /** Its course concerns only its learner. */
  isPrivate: boolean;
}

/** An edition with its course's name, whoever asks; null where there is none. */
export async function findEdition(
  ctx: Pick<Context, 'db'>,
  id: string,
): Promise<FoundEdition | null> {
  if (!isUuid(id)) return null;
  const [row] = await ctx.db
    .select({ edition: editions, slug: courses.slug, isPrivate: courses.isPrivate })
    .from(editions)
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .where(eq(editions.id, id));
  if (!row) return null;
  const published = await findPublishedCourse(ctx.db, row.slug);
  const course = published ? { slug: row.slug, title: published.outline.title } : null;
  const { edition, slug, isPrivate } = row;
  return { edition, course: course ?? unpublished(slug), isPrivate };
}
