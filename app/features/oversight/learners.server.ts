import { and, asc, eq, isNotNull, or, sql, type SQL } from 'drizzle-orm';
import { editions, enrolments, organisations, persons } from '#db/schema/index.ts';
import {
  foldName,
  personsNamed,
  personsOverseenBy,
  postsOverseenBy,
} from '#app/features/people/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import { accessEndOf } from '#app/features/enrolments/exports.ts';
import { requireOverseer } from './figures.server.ts';
import {
  isCountedFor,
  isPlaceOfPost,
  isPostOf,
  presentPostOf,
  reasonIs,
  standingIs,
} from './filters.server.ts';
import { withFullNames } from './full-names.server.ts';
import { reasonOf, REASONS, standingOf, type Reason, type Standing } from './standing.ts';

/** One enrolment as an overseer may know it: how far, how it stands, the day of last learning. */
export interface LearnerRow {
  enrolmentId: string;
  personId: string;
  legalName: string;
  kana: string | null;
  kind: string | null;
  organisation: { ja: string; en: string } | null;
  edition: { ja: string; en: string };
  itemsDone: number;
  itemsTotal: number;
  standing: Standing;
  reason: Reason | null;
  nextDueAt: string | null;
  /** A day in Japan. */
  lastActiveOn: string | null;
}

export interface LearnerFilter {
  editionId: string | null;
  standing: Standing | null;
  /** Only those who need attention, for this reason or for any. */
  reason: Reason | 'any' | null;
  search: string;
  /** How many to pass over, and how many to show. */
  offset: number;
  limit: number;
}

/** Those whom the actor oversees in their courses, who is furthest behind first. */
export async function listLearners(
  ctx: Context,
  filter: LearnerFilter,
): Promise<{ rows: LearnerRow[]; total: number }> {
  const where = learnersFound(ctx, filter);
  const posts = presentPostOf(japanDay(ctx.now), postsOverseenBy(ctx.actor));
  const rows = await selectLearners(ctx, posts)
    .where(where)
    .orderBy(...FURTHEST_BEHIND_FIRST)
    .limit(filter.limit)
    .offset(filter.offset);
  const [counted] = await ctx.db
    .select({ total: sql<number>`count(*)::int` })
    .from(enrolments)
    .innerJoin(persons, eq(persons.id, enrolments.personId))
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .where(where);
  const named = await withFullNames(ctx, rows);
  return { rows: named.map((row) => viewOfLearner(row, ctx.now)), total: counted?.total ?? 0 };
}

/** Who is furthest behind first, who has completed last; of enrolments with their persons. */
export const FURTHEST_BEHIND_FIRST = [
  sql`${enrolments.completedAt} is not null`,
  sql`${enrolments.nextDueAt} asc nulls last`,
  asc(persons.sortKey),
  asc(enrolments.id),
] as const;

/** Enrolments of those whom the actor oversees, as a filter finds them, with their persons and editions. */
export function learnersFound(
  ctx: Context,
  filter: Omit<LearnerFilter, 'offset' | 'limit'>,
): SQL | undefined {
  requireOverseer(ctx);
  return and(
    isCountedFor(ctx.actor, filter.editionId),
    personsOverseenBy(ctx.actor, japanDay(ctx.now), enrolments.personId),
    filter.standing ? standingIs(ctx.now, filter.standing) : undefined,
    needsAttention(ctx.now, filter.reason),
    personsNamed(filter.search.split(/\s+/u).map(foldName).filter(Boolean)),
  );
}

function needsAttention(now: Date, reason: LearnerFilter['reason']): SQL | undefined {
  if (!reason) return undefined;
  const wanted = reason === 'any' ? REASONS : [reason];
  return and(isNotNull(editions.publishedAt), or(...wanted.map((each) => reasonIs(now, each))));
}

/** What an overseer may know of enrolments; the caller says of whose, and which posts count. */
export function selectLearners(ctx: Context, posts: ReturnType<typeof presentPostOf>) {
  return ctx.db
    .select({
      enrolment: {
        id: enrolments.id,
        personId: enrolments.personId,
        itemsDone: enrolments.itemsDone,
        itemsTotal: enrolments.itemsTotal,
        nextDueAt: enrolments.nextDueAt,
        lastActiveAt: enrolments.lastActiveAt,
        completedAt: enrolments.completedAt,
        enrolledAt: enrolments.enrolledAt,
      },
      legalName: persons.legalName,
      kana: persons.kana,
      kind: sql<string | null>`post.kind`,
      organisation: { ja: organisations.nameJa, en: organisations.nameEn },
      editionId: editions.id,
      edition: { ja: editions.nameJa, en: editions.nameEn },
      window: { anchorAt: editions.anchorAt, accessEndDays: editions.accessEndDays },
    })
    .from(enrolments)
    .innerJoin(persons, eq(persons.id, enrolments.personId))
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .leftJoin(posts, isPostOf)
    .leftJoin(organisations, isPlaceOfPost)
    .$dynamic();
}

/** A row as it is shown at an instant. */
export function viewOfLearner(
  row: Awaited<ReturnType<typeof selectLearners>>[number],
  now: Date,
): LearnerRow {
  const { enrolment, window, editionId: _, ...rest } = row;
  const facts = { ...enrolment, accessEndsAt: accessEndOf(window) };
  const { id, personId, itemsDone, itemsTotal, nextDueAt, lastActiveAt } = enrolment;
  return {
    ...rest,
    ...{ enrolmentId: id, personId, itemsDone, itemsTotal },
    standing: standingOf(facts, now),
    reason: reasonOf(facts, now),
    nextDueAt: nextDueAt?.toISOString() ?? null,
    lastActiveOn: lastActiveAt ? japanDay(lastActiveAt) : null,
  };
}
