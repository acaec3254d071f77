import { count, sql, type SQL } from 'drizzle-orm';
import { publishedProfiles } from '#db/schema/published-profiles.ts';
import type { Context } from '#app/platform/context.server.ts';
import { visibleTo, type Reader } from './visible.server.ts';

/** Hard rules of a company, as `features/choices` has them. */
export interface Rules {
  roles: readonly string[];
  jlpt: string | null;
  startBy: string | null;
}

/** How many of whom a company sees do not meet a rule by what they publish, and how many break any of them. */
export interface Outside {
  total: number;
  roles: number;
  jlpt: number;
  startBy: number;
  any: number;
}

const p = publishedProfiles;

/** Counts published fields alone; what is not published meets no rule. One statement. */
export async function countOutside(
  { db, now }: Context,
  reader: Reader,
  { roles, jlpt, startBy }: Rules,
): Promise<Outside> {
  const none = sql`false`;
  const level = jlpt ? Number(jlpt.slice(1)) : null;
  const breaks = {
    roles:
      roles.length === 0
        ? none
        : sql`not coalesce(${p.kind} = any(${sql.param([...roles])}::text[]), false)`,
    jlpt: level === null ? none : sql`not coalesce(${p.jlpt} <= ${level}, false)`,
    startBy:
      startBy === null ? none : sql`not coalesce(${p.availableFrom} <= ${startBy}::date, false)`,
  };
  const where = (rule: SQL) => sql<number>`(count(*) filter (where ${rule}))::int`;
  const [row] = await db
    .select({
      total: count(),
      ...{ roles: where(breaks.roles), jlpt: where(breaks.jlpt), startBy: where(breaks.startBy) },
      any: where(sql.join(Object.values(breaks), sql` or `)),
    })
    .from(p)
    .where(visibleTo(reader, now));
  return row ?? { total: 0, roles: 0, jlpt: 0, startBy: 0, any: 0 };
}
