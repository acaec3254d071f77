import { and, asc, eq, sql } from 'drizzle-orm';
import { attempts, enrolments, markingItems, persons } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { answersVisibleTo } from './own-item.server.ts';
import { mayMark } from './policy.ts';

/** Who has how many answers, and since when the longest of them waits. */
export interface MarkerRow {
  id: string;
  name: string;
  left: number;
  since: string;
  isOwn: boolean;
}

/** Markers with answers that wait, those with the longest waiting first. */
export async function listMarkerRows(ctx: Context): Promise<MarkerRow[]> {
  if (!mayMark(ctx.actor)) throw new AppError('forbidden');
  const rows = await ctx.db
    .select({
      id: persons.id,
      name: persons.displayName,
      left: sql<number>`count(*)::int`,
      since: sql<string>`min(${markingItems.takenAt})`,
    })
    .from(markingItems)
    .innerJoin(persons, eq(persons.id, markingItems.markerId))
    .innerJoin(attempts, eq(attempts.id, markingItems.attemptId))
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .where(and(eq(markingItems.state, 'waiting'), answersVisibleTo(ctx.actor)))
    .groupBy(persons.id, persons.displayName)
    .orderBy(asc(sql`min(${markingItems.takenAt})`));
  return rows.map(({ since, ...row }) => ({
    ...row,
    since: new Date(since).toISOString(),
    isOwn: row.id === ctx.actor.personId,
  }));
}
