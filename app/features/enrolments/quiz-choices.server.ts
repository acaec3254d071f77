import { and, eq, isNull, sql } from 'drizzle-orm';
import { courses, editions, enrolments } from '#db/schema/index.ts';
import { findItem, type Bilingual, type Outline } from '#app/features/courses/exports.ts';
import { findPublishedCourse } from '#app/features/courses/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isUuid } from '#app/platform/ids.ts';
import type { Scope } from './scope.server.ts';

/** An edition, and the quizzes of its course that may have a time or attempts. */
export interface QuizChoices {
  editionId: string;
  name: Bilingual;
  course: Bilingual;
  quizzes: { slug: string; title: Bilingual }[];
}

/**
 * Editions that somebody of a scope learns in, with their quizzes: of a person those of theirs, of an edition
 * itself, else all in which anybody learns. Check-ups of lessons are practice and not among them.
 */
export async function listQuizChoices(
  { db }: Pick<Context, 'db'>,
  { scopeKind, scopeId }: Scope,
): Promise<QuizChoices[]> {
  const isOf = {
    person: eq(enrolments.personId, scopeId),
    edition: eq(enrolments.editionId, scopeId),
    ...{ organisation: undefined, prefecture: undefined },
  };
  const learning = db
    .select({ id: enrolments.editionId })
    .from(enrolments)
    .where(and(isNull(enrolments.withdrawnAt), isNull(enrolments.completedAt), isOf[scopeKind]));
  const rows = await db
    .select({ id: editions.id, ja: editions.nameJa, en: editions.nameEn, slug: courses.slug })
    .from(editions)
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .where(
      and(
        isNull(editions.archivedAt),
        scopeKind === 'edition' ? eq(editions.id, scopeId) : sql`${editions.id} in ${learning}`,
      ),
    )
    .orderBy(courses.slug, editions.id);
  const choices = await Promise.all(
    rows.map(async ({ id, slug, ja, en }): Promise<QuizChoices[]> => {
      const published = await findPublishedCourse(db, slug);
      if (!published) return [];
      const { outline } = published;
      return [
        { editionId: id, name: { ja, en }, course: outline.title, quizzes: quizzesOf(outline) },
      ];
    }),
  );
  return choices.flat().filter(({ quizzes }) => quizzes.length > 0);
}

const quizzesOf = (outline: Outline) =>
  outline.items
    .filter(({ kind }) => kind !== 'lesson' && kind !== 'lesson-check-up')
    .map(({ slug, title }) => ({ slug, title }));

/** Whether the course of an edition has a quiz at an item. */
export async function hasQuiz(
  ctx: Pick<Context, 'db'>,
  editionId: string | null,
  itemSlug: string,
): Promise<boolean> {
  const item = await findQuiz(ctx, { editionId, itemSlug });
  return item !== null && item.kind !== 'lesson';
}

/** An item of the course of an edition as it is now, whoever asks; null where there is none. */
export async function findQuiz(
  { db }: Pick<Context, 'db'>,
  { editionId, itemSlug }: { editionId: string | null; itemSlug: string },
) {
  if (editionId === null || !isUuid(editionId)) return null;
  const [row] = await db
    .select({ slug: courses.slug })
    .from(editions)
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .where(eq(editions.id, editionId));
  const published = row && (await findPublishedCourse(db, row.slug));
  return (published && findItem(published.outline, itemSlug)) ?? null;
}
