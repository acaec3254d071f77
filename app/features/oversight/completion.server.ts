import { and, asc, eq, sql } from 'drizzle-orm';
import { courses, editions, enrolments, persons } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import {
  coursesKnownTo,
  findPublishedCourse,
  newestCorrection,
} from '#app/features/courses/exports.server.ts';
import type { Bilingual } from '#app/features/courses/exports.ts';
import { personsOverseenBy } from '#app/features/people/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import { loadCells } from './completion-cells.server.ts';
import { columnsOf, loadWays, wayOf, type Item } from './completion-ways.server.ts';
import { requireOverseer } from './figures.server.ts';
import { isCountedFor } from './filters.server.ts';

/** Which lessons and check-ups each learner of an edition has completed, never how well. */
export interface Completion {
  edition: { id: string; name: Bilingual; course: Bilingual };
  items: Item[];
  learners: CompletionRow[];
  total: number;
}

export interface CompletionRow {
  enrolmentId: string;
  personId: string;
  legalName: string;
  kana: string | null;
  /** One for each item: the day in Japan it was completed, `begun`, null, or `absent` from their course. */
  cells: (string | null)[];
}

/** More than any edition has: what one file holds. */
export const FILE_LEARNERS = 20_000;

/** The learners of an edition whom the actor oversees, item by item. At most five statements besides the courses, which are remembered. */
export async function loadCompletion(
  ctx: Context,
  { editionId, offset, limit }: PageAsked,
): Promise<Completion> {
  requireOverseer(ctx);
  const { edition, newest } = await findShown(ctx, editionId);
  const learners = await listPage(ctx, { editionId, offset, limit });
  const progress = await loadCells(
    ctx,
    learners.map(({ enrolmentId }) => enrolmentId),
  );
  const ways = await loadWays(
    ctx,
    learners.map(({ versionId }) => versionId),
  );
  const items = columnsOf([newest, ...ways.values()]);
  return {
    ...{ edition, items },
    total: learners[0]?.total ?? 0,
    learners: learners.map(({ total: _, versionId, ...learner }) => {
      const own = new Set(ways.get(versionId)?.map(({ slug }) => slug));
      const cellOf = (slug: string) => progress.get(`${learner.enrolmentId} ${slug}`) ?? null;
      return {
        ...learner,
        cells: items.map(({ slug }) => (own.has(slug) ? cellOf(slug) : 'absent')),
      };
    }),
  };
}

interface PageAsked {
  editionId: string;
  offset: number;
  limit: number;
}

function listPage(ctx: Context, { editionId, offset, limit }: PageAsked) {
  const where = and(
    isCountedFor(ctx.actor, editionId),
    personsOverseenBy(ctx.actor, japanDay(ctx.now), enrolments.personId),
  );
  return ctx.db
    .select({
      enrolmentId: enrolments.id,
      personId: enrolments.personId,
      legalName: persons.legalName,
      kana: persons.kana,
      versionId: newestCorrection(editions.courseId, enrolments.revision),
      total: sql<number>`count(*) over ()::int`,
    })
    .from(enrolments)
    .innerJoin(persons, eq(persons.id, enrolments.personId))
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .where(where)
    .orderBy(sql`${persons.sortKey} collate "ja-x-icu"`, asc(enrolments.id))
    .limit(limit)
    .offset(offset);
}

/** An edition that overseers may know of, with the items of its course as it is published last. */
async function findShown(ctx: Context, id: string) {
  if (!isUuid(id)) throw new AppError('not-found');
  const [row] = await ctx.db
    .select({ slug: courses.slug, name: { ja: editions.nameJa, en: editions.nameEn } })
    .from(editions)
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .where(
      and(
        eq(editions.id, id),
        coursesKnownTo(ctx.actor),
        sql`${editions.publishedAt} is not null and ${editions.archivedAt} is null`,
      ),
    );
  const published = row ? await findPublishedCourse(ctx.db, row.slug) : null;
  if (!row || !published) throw new AppError('not-found');
  const { outline } = published;
  return { edition: { id, name: row.name, course: outline.title }, newest: wayOf(outline) };
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
