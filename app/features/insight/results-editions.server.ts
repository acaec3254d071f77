import { and, eq, isNull, sql, type SQL } from 'drizzle-orm';
import { editions, enrolments } from '#db/schema/index.ts';
import { isOver } from '#app/features/enrolments/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { QuizFound } from './queries.server.ts';

/** Enrolments that last, in a revision of the course that has the quiz; over `enrolments` and `editions`. */
export function takenBy({ courseId, slug }: QuizFound, editionId: string | null): SQL | undefined {
  return and(
    eq(editions.courseId, courseId),
    editionId ? eq(enrolments.editionId, editionId) : undefined,
    isNull(enrolments.withdrawnAt),
    sql`${enrolments.revision} in (
      select newest.revision from (
        select distinct on (v.revision) v.revision, v.id from course_versions v
        where v.course_id = ${courseId} order by v.revision, v.correction desc) newest
      join course_items i on i.version_id = newest.id and i.slug = ${slug})`,
  );
}

/** Editions whose learners have a quiz, the newest first. */
export function listEditions({ db }: Context, quiz: QuizFound) {
  return db
    .select({
      id: editions.id,
      name: { en: editions.nameEn, ja: editions.nameJa },
      ...{ anchorAt: editions.anchorAt, archivedAt: editions.archivedAt },
      ...{ enrolOpenDays: editions.enrolOpenDays, enrolCloseDays: editions.enrolCloseDays },
      ...{ endDays: editions.endDays, accessEndDays: editions.accessEndDays },
    })
    .from(editions)
    .innerJoin(enrolments, eq(enrolments.editionId, editions.id))
    .where(takenBy(quiz, null))
    .groupBy(editions.id)
    .orderBy(sql`${editions.anchorAt} desc nulls last`, sql`${editions.createdAt} desc`);
}

type EditionRow = Awaited<ReturnType<typeof listEditions>>[number];

/** The edition asked for; else the newest that has begun and is not over, or the newest there is. */
export function chosenOf(
  found: readonly EditionRow[],
  asked: string | null,
  now: Date,
): string | null {
  if (asked === 'all') return null;
  const named = found.find(({ id }) => id === asked);
  const isRunning = (edition: EditionRow) =>
    !edition.archivedAt && (!edition.anchorAt || edition.anchorAt <= now) && !isOver(edition, now);
  return (named ?? found.find(isRunning) ?? found[0])?.id ?? null;
}
