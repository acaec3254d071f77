import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { courses, editions, enrolments, itemProgress, persons } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { findPublishedCourse } from '#app/features/courses/exports.server.ts';
import { wayItems, type Bilingual } from '#app/features/courses/exports.ts';
import { personsOverseenBy } from '#app/features/people/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import { requireOverseer } from './figures.server.ts';
import { isCounted } from './filters.server.ts';

/** Which lessons and check-ups each learner of an edition has completed, never how well. */
export interface Completion {
  edition: { id: string; name: Bilingual; course: Bilingual };
  items: { slug: string; title: Bilingual }[];
  learners: CompletionRow[];
  total: number;
}

export interface CompletionRow {
  enrolmentId: string;
  personId: string;
  legalName: string;
  kana: string | null;
  /** One for each item: the day in Japan it was completed, `begun`, or null before that. */
  cells: (string | null)[];
}

/** More than any edition has: what one file holds. */
export const FILE_LEARNERS = 20_000;

/** The learners of an edition whom the actor oversees, item by item. At most five statements. */
export async function loadCompletion(
  ctx: Context,
  { editionId, offset, limit }: { editionId: string; offset: number; limit: number },
): Promise<Completion> {
  requireOverseer(ctx);
  const { edition, items } = await findShown(ctx, editionId);
  const where = and(
    isCounted(editionId),
    personsOverseenBy(ctx.actor, japanDay(ctx.now), enrolments.personId),
  );
  const learners = await ctx.db
    .select({
      enrolmentId: enrolments.id,
      personId: enrolments.personId,
      legalName: persons.legalName,
      kana: persons.kana,
      total: sql<number>`count(*) over ()::int`,
    })
    .from(enrolments)
    .innerJoin(persons, eq(persons.id, enrolments.personId))
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .where(where)
    .orderBy(sql`${persons.sortKey} collate "ja-x-icu"`, asc(enrolments.id))
    .limit(limit)
    .offset(offset);
  const progress = await loadCells(
    ctx,
    learners.map(({ enrolmentId }) => enrolmentId),
  );
  return {
    ...{ edition, items },
    total: learners[0]?.total ?? 0,
    learners: learners.map(({ total: _, ...learner }) => ({
      ...learner,
      cells: items.map(({ slug }) => progress.get(`${learner.enrolmentId} ${slug}`) ?? null),
    })),
  };
}

/** An edition that overseers may know of, with the items of its course. */
async function findShown(ctx: Context, id: string) {
  if (!isUuid(id)) throw new AppError('not-found');
  const [row] = await ctx.db
    .select({
      slug: courses.slug,
      name: { ja: editions.nameJa, en: editions.nameEn },
    })
    .from(editions)
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .where(
      and(
        eq(editions.id, id),
        sql`${editions.publishedAt} is not null and ${editions.archivedAt} is null`,
      ),
    );
  const published = row ? await findPublishedCourse(ctx.db, row.slug) : null;
  if (!row || !published) throw new AppError('not-found');
  const items = wayItems(published.outline).map(({ slug, title }) => ({ slug, title }));
  return { edition: { id, name: row.name, course: published.outline.title }, items };
}

async function loadCells(ctx: Context, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({
      enrolmentId: itemProgress.enrolmentId,
      slug: itemProgress.itemSlug,
      completedAt: itemProgress.completedAt,
    })
    .from(itemProgress)
    .where(inArray(itemProgress.enrolmentId, ids));
  return new Map(
    rows.map(({ enrolmentId, slug, completedAt }) => [
      `${enrolmentId} ${slug}`,
      completedAt ? japanDay(completedAt) : 'begun',
    ]),
  );
}

/** All learners of an edition whom the actor oversees, to be taken away; it is written down who took them. */
export async function exportCompletion(ctx: Context, editionId: string): Promise<Completion> {
  return ctx.db.transaction(async (tx) => {
    const inTx = { ...ctx, db: tx };
    const completion = await loadCompletion(inTx, { editionId, offset: 0, limit: FILE_LEARNERS });
    await writeAudit(inTx, {
      action: 'completion-exported',
      objectKind: 'edition',
      objectId: editionId,
      body: { learners: completion.learners.length },
    });
    return completion;
  });
}
