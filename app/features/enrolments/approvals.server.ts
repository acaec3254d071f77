import { and, asc, eq, inArray, isNotNull, isNull, ne, sql, type SQL } from 'drizzle-orm';
import { applications, courses, editions, persons } from '#db/schema/index.ts';
import { coursesKnownTo } from '#app/features/courses/exports.server.ts';
import { mayOverseeAnyone, personsOverseenBy } from '#app/features/people/exports.server.ts';
import type { Bilingual } from '#app/features/courses/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import { editionView, freeSeats, type EditionView } from './edition-view.ts';
import { courseNames, unpublished } from './list-editions.server.ts';
import { mayKeepEditions } from './policy.ts';
import { placeOf } from './queries.server.ts';
import { awaitsDraw, mayBeEntered } from './rules.ts';

const PAGE = 100;

/** Somebody who waits for approval. */
export interface Awaiting {
  id: string;
  name: string;
  place: Bilingual | null;
  ticket: number;
  appliedAt: string;
}

/** Those who wait for approval in one edition, with what approving can give. */
export interface ApprovalGroup {
  edition: EditionView;
  free: number | null;
  waiting: number;
  /** Approval lets them take part in a draw; it gives no seat. */
  toDraw: boolean;
  applications: Awaiting[];
}

/** The filter that matches `mayDecideApplication`, for queries over applications and their editions. */
export function applicationsDecidableBy(ctx: Pick<Context, 'actor' | 'now'>): SQL | undefined {
  const isKept = isNull(editions.archivedAt);
  if (mayKeepEditions(ctx.actor)) return isKept;
  return and(
    isKept,
    eq(editions.approval, 'organisation'),
    coursesKnownTo(ctx.actor),
    personsOverseenBy(ctx.actor, japanDay(ctx.now), applications.personId),
    ne(applications.personId, ctx.actor.personId),
  );
}

const isAwaiting = eq(applications.state, 'awaiting-approval');

/** How many applications wait for the actor's approval. */
export async function countApprovals(ctx: Context): Promise<number> {
  const [row] = await ctx.db
    .select({ count: sql<number>`count(*)::int` })
    .from(applications)
    .innerJoin(editions, eq(editions.id, applications.editionId))
    .where(and(isAwaiting, applicationsDecidableBy(ctx)));
  return row?.count ?? 0;
}

/** What waits for the actor's approval, edition by edition in the order of tickets, one page of it. */
export async function listApprovals(
  ctx: Context,
): Promise<{ groups: ApprovalGroup[]; more: number }> {
  if (!mayOverseeAnyone(ctx.actor)) throw new AppError('forbidden');
  const groups = await loadGroups(ctx, undefined);
  const shown = groups.reduce((sum, group) => sum + group.applications.length, 0);
  const all = shown < PAGE ? shown : await countApprovals(ctx);
  return { groups, more: all - shown };
}

/** The same of applications that were selected; those that wait no longer are left out. */
export async function listSelected(ctx: Context, ids: readonly string[]): Promise<ApprovalGroup[]> {
  if (!mayOverseeAnyone(ctx.actor)) throw new AppError('forbidden');
  const known = ids.filter(isUuid);
  return known.length > 0 ? loadGroups(ctx, inArray(applications.id, known)) : [];
}

async function loadGroups(ctx: Context, which: SQL | undefined): Promise<ApprovalGroup[]> {
  const named = await courseNames(ctx);
  const rows = await ctx.db
    .select({
      edition: editions,
      slug: courses.slug,
      waiting: sql<number>`(select count(*)::int from applications w
        where w.edition_id = ${editions.id} and w.state = 'waiting')`,
      application: applications,
      name: persons.legalName,
      place: placeOf(ctx),
    })
    .from(applications)
    .innerJoin(editions, eq(editions.id, applications.editionId))
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .innerJoin(persons, eq(persons.id, applications.personId))
    .where(and(isAwaiting, which, applicationsDecidableBy(ctx)))
    .orderBy(asc(editions.anchorAt), asc(editions.id), asc(applications.ticket))
    .limit(PAGE);
  const groups = new Map<string, ApprovalGroup>();
  for (const { edition, slug, waiting, application, name, place } of rows) {
    const view = editionView(edition, named.get(slug) ?? unpublished(slug), ctx.now);
    const group = groups.get(edition.id) ?? {
      ...{ edition: view, free: freeSeats(view), waiting },
      ...{ toDraw: awaitsDraw(edition), applications: [] },
    };
    const { id, ticket, appliedAt } = application;
    group.applications.push({ id, name, place, ticket, appliedAt: appliedAt.toISOString() });
    groups.set(edition.id, group);
  }
  return [...groups.values()];
}

/** Editions that take nominations from organisations now, and when they stop. */
export async function listNominationEditions(ctx: Context): Promise<EditionView[]> {
  if (!mayOverseeAnyone(ctx.actor)) throw new AppError('forbidden');
  const named = await courseNames(ctx);
  const rows = await ctx.db
    .select({ edition: editions, slug: courses.slug })
    .from(editions)
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .where(
      and(
        eq(editions.nominations, true),
        isNotNull(editions.publishedAt),
        isNull(editions.archivedAt),
        coursesKnownTo(ctx.actor),
      ),
    )
    .orderBy(asc(editions.anchorAt), asc(editions.id));
  return rows
    .filter(({ edition }) => mayBeEntered(edition, ctx.now))
    .map(({ edition, slug }) =>
      editionView(edition, named.get(slug) ?? unpublished(slug), ctx.now),
    );
}
