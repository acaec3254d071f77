import { asc, desc, eq, sql } from 'drizzle-orm';
import { courses, editions } from '#db/schema/index.ts';
import { listPublishedCourses } from '#app/features/courses/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { editionView, type CourseName, type EditionView } from './edition-view.ts';
import type { EditionParams } from './params.ts';
import { mayKeepEditions } from './policy.ts';
import type { ApplicationState } from './seats.server.ts';

/** An edition in the list of all, with who waits in it. */
export interface EditionRow extends EditionView {
  waiting: number;
  awaiting: number;
}

const inState = (state: ApplicationState) => sql<number>`(select count(*)::int from applications a
  where a.edition_id = ${editions.id} and a.state = ${state})`;

/** Editions of all courses, newest year first, with the years and courses there are to choose. */
export async function listEditions(
  ctx: Context,
  params: EditionParams,
): Promise<{ rows: EditionRow[]; years: number[]; courses: CourseName[] }> {
  if (!mayKeepEditions(ctx.actor)) throw new AppError('forbidden');
  const named = await courseNames(ctx);
  const found = await ctx.db
    .select({
      edition: editions,
      slug: courses.slug,
      waiting: inState('waiting'),
      awaiting: inState('awaiting-approval'),
    })
    .from(editions)
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .orderBy(
      sql`${editions.fiscalYear} desc nulls last`,
      asc(editions.anchorAt),
      asc(courses.slug),
      desc(editions.id),
    );
  const rows = found.map(({ edition, slug, ...counts }) => ({
    ...editionView(edition, named.get(slug) ?? unpublished(slug), ctx.now),
    ...counts,
  }));
  return {
    rows: rows.filter((row) => isWanted(row, params)),
    years: [...new Set(rows.flatMap(({ fiscalYear }) => fiscalYear ?? []))],
    courses: [...named.values()],
  };
}

function isWanted(row: EditionRow, { year, course, state }: EditionParams): boolean {
  return (
    (year === undefined || row.fiscalYear === year) &&
    (course === undefined || row.courseSlug === course) &&
    (state === undefined || row.state === state)
  );
}

/** Every published course by its slug. */
export async function courseNames(ctx: Pick<Context, 'db'>): Promise<Map<string, CourseName>> {
  const published = await listPublishedCourses(ctx.db);
  return new Map(published.map(({ slug, outline }) => [slug, { slug, title: outline.title }]));
}

/** A course that has no version is called as its address is. */
export const unpublished = (slug: string): CourseName => ({ slug, title: { ja: slug, en: slug } });
