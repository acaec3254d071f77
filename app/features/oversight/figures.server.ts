import { and, asc, count, eq, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import { applications, courses, editions, enrolments, organisations } from '#db/schema/index.ts';
import { coursesKnownTo } from '#app/features/courses/exports.server.ts';
import {
  mayOverseeAnyone,
  personsOverseenBy,
  postsOverseenBy,
} from '#app/features/people/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import {
  isCountedFor,
  isOfCourse,
  isPlaceOfPost,
  isPostOf,
  presentPostOf,
  standingCounts,
} from './filters.server.ts';
import { fullNamesOf } from './full-names.server.ts';

export const GROUPINGS = ['kind', 'prefecture', 'arrival-group', 'edition'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** How many of a group stand how; `key` is a kind, a prefecture, a group or an edition, null when unknown. */
export interface Figures {
  key: string | null;
  enrolled: number;
  notStarted: number;
  onPace: number;
  behind: number;
  completed: number;
  /** Without completing, and access is over. */
  ended: number;
}

const GROUP_KEYS: Record<Grouping, SQL<string | null>> = {
  kind: sql`post.kind`,
  prefecture: sql`${organisations.prefecture}`,
  'arrival-group': sql`post.arrival_group`,
  edition: sql`${enrolments.editionId}::text`,
};

/** How those whom the actor oversees stand in an edition, or in all, cut by what they are. One statement. */
export async function listFigures(
  ctx: Context,
  { by, editionId }: { by: Grouping; editionId: string | null },
): Promise<Figures[]> {
  requireOverseer(ctx);
  const today = japanDay(ctx.now);
  const key = GROUP_KEYS[by];
  return ctx.db
    .select({
      key,
      ...standingCounts(ctx.now),
    })
    .from(enrolments)
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .leftJoin(presentPostOf(today, postsOverseenBy(ctx.actor)), isPostOf)
    .leftJoin(organisations, isPlaceOfPost)
    .where(
      and(
        isCountedFor(ctx.actor, editionId),
        personsOverseenBy(ctx.actor, today, enrolments.personId),
      ),
    )
    .groupBy(key)
    .orderBy(sql`${key} nulls last`);
}

/** How many applications of those whom the actor oversees are in each state. */
export async function countApplications(
  ctx: Context,
  { editionId }: { editionId: string | null },
): Promise<Partial<Record<(typeof applications.$inferSelect)['state'], number>>> {
  requireOverseer(ctx);
  const own = personsOverseenBy(ctx.actor, japanDay(ctx.now), applications.personId);
  const rows = await ctx.db
    .select({ state: applications.state, number: count() })
    .from(applications)
    .innerJoin(editions, eq(editions.id, applications.editionId))
    .where(
      and(
        isNull(editions.archivedAt),
        isOfCourse,
        coursesKnownTo(ctx.actor),
        editionId ? eq(applications.editionId, editionId) : undefined,
        own,
      ),
    )
    .groupBy(applications.state);
  return Object.fromEntries(rows.map(({ state, number }) => [state, number]));
}

/** Editions that are shown, for choosing one, with the names of their courses. */
export async function listEditionChoices(ctx: Context) {
  requireOverseer(ctx);
  const rows = await ctx.db
    .select({
      id: editions.id,
      courseSlug: courses.slug,
      name: { ja: editions.nameJa, en: editions.nameEn },
    })
    .from(editions)
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .where(
      and(
        ...[isNull(editions.archivedAt), isNotNull(editions.publishedAt), isOfCourse],
        coursesKnownTo(ctx.actor),
      ),
    )
    .orderBy(asc(courses.slug), sql`${editions.anchorAt} desc nulls last`);
  const names = await fullNamesOf(
    ctx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, name: names.get(row.id) ?? row.name }));
}

export function requireOverseer(ctx: Context): void {
  if (!mayOverseeAnyone(ctx.actor)) throw new AppError('forbidden');
}
