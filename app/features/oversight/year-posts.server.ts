import { and, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { appointments, organisations } from '#db/schema/index.ts';
import { postHeld, postsOverseenBy } from '#app/features/people/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isPlaceOfPost } from './filters.server.ts';
import type { ReportGrouping, YearSpan } from './report-year.ts';

const posts = alias(appointments, 'year_post');

/** What a post tells of its person, where groups are of people. */
export const BY_POST: Partial<Record<ReportGrouping, SQL<string | null>>> = {
  kind: sql`post.kind`,
  prefecture: sql`${organisations.prefecture}`,
  'arrival-group': sql`post.arrival_group`,
  organisation: sql`${organisations.id}::text`,
};

/** The last post of each person in a year, in the actor's area, as `post`. */
export function postOfYear(ctx: Context, { from, to }: YearSpan): SQL {
  return sql`(select distinct on (${posts.personId}) year_post.* from ${appointments} year_post
    where ${and(
      postHeld(posts, from),
      sql`${posts.startsOn} < ${to}::date`,
      postsOverseenBy(ctx.actor, posts),
    )}
    order by ${posts.personId}, ${posts.startsOn} desc, ${posts.id} desc) post`;
}

/** The name of a place in rows that are counted by place; of others none. */
export const placeName = (by: ReportGrouping) =>
  by === 'organisation'
    ? sql<{ ja: string; en: string } | null>`case when min(${organisations.nameJa}) is not null
        then json_build_object('ja', min(${organisations.nameJa}), 'en', min(${organisations.nameEn})) end`
    : sql<null>`null::json`;

/** How many persons had a post in a year, by group; null where groups are not of people. */
export async function countPosts(
  ctx: Context,
  { by, span }: { by: ReportGrouping; span: YearSpan },
) {
  const key = BY_POST[by];
  if (!key) return null;
  const rows = await ctx.db
    .select({ key, name: placeName(by), number: sql<number>`count(*)::int` })
    .from(postOfYear(ctx, span))
    .innerJoin(organisations, isPlaceOfPost)
    .groupBy(key);
  return new Map(rows.map((row) => [row.key, row]));
}

/** Filter for who had a post in the actor's area, over a left join of `post`; none for who sees all. */
export function hadOwnPost(ctx: Context): SQL | undefined {
  return postsOverseenBy(ctx.actor, posts) && sql`post.person_id is not null`;
}
