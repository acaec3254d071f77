import { and, sql, type SQL } from 'drizzle-orm';
import { persons } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import { presentPosts } from './audience.server.ts';
import {
  inPost,
  modeOf,
  namesAsked,
  postAsked,
  withoutPost,
  type PeopleAsked,
} from './people-asked.server.ts';
import { postsOverseenBy } from './visible.server.ts';

/**
 * The people of a list, as a query of their `id`, `sort_key` and, where it is asked for, the `post` each
 * is listed with. Nobody is found whom the actor may not see, and nothing decides that the actor is not
 * shown. Names are found first and by themselves: the index is sure to be used.
 */
export function peopleFound(ctx: Pick<Context, 'actor' | 'now'>, asked: PeopleAsked) {
  const { mode, onPosts } = modeOf(ctx.actor, asked);
  const names = namesAsked(ctx.actor, asked.q);
  const needsPost = onPosts || asked.sort === 'organisation';
  const people = names ? sql`named persons` : sql`${persons}`;
  return {
    named: sql`named as materialized (
      select ${persons.id}, ${persons.sortKey} from ${persons} where ${names ?? sql`false`})`,
    from: needsPost ? withPosts(ctx, people, mode) : people,
    where: whereOf(ctx, asked, { mode, needsPost }),
    /** Dear to find: found once, to be counted and shown. */
    isDear: needsPost || asked.phase === 'alumni' || (names !== undefined && mode !== 'all'),
  };
}

function withPosts(ctx: Pick<Context, 'actor' | 'now'>, people: SQL, mode: string): SQL {
  const posts = presentPosts(japanDay(ctx.now), postsOverseenBy(ctx.actor));
  const join = mode === 'held' ? sql`join` : sql`left join`;
  return sql`${people} ${join} ${posts} post on post.person_id = ${persons.id}`;
}

function whereOf(
  ctx: Pick<Context, 'actor' | 'now'>,
  asked: PeopleAsked,
  { mode, needsPost }: { mode: string; needsPost: boolean },
): SQL {
  const today = japanDay(ctx.now);
  if (mode === 'all') return sql`true`;
  if (mode === 'none') return withoutPost(today, asked.phase === 'alumni') ?? sql`true`;
  const held = needsPost ? undefined : inPost(today, postsOverseenBy(ctx.actor));
  return and(held, postAsked(asked, today)) ?? sql`true`;
}

/** How many people a list of the people at an organisation and below it holds. */
export async function countPeopleAt(
  ctx: Pick<Context, 'db' | 'actor' | 'now'>,
  organisationId: string,
): Promise<number> {
  const { named, from, where } = peopleFound(ctx, { below: organisationId });
  const [row] = await ctx.db.execute<{ people: number }>(
    sql`with ${named} select count(*)::int as people from ${from} where ${where}`,
  );
  return row?.people ?? 0;
}
