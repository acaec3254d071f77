import { inArray, sql } from 'drizzle-orm';
import { union } from 'drizzle-orm/pg-core';
import { attempts, itemProgress } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { japanDay } from '#app/platform/japan-day.ts';

/**
 * How far enrolments are with items, by `enrolment item`: the day in Japan on which it was completed,
 * `begun` where it was opened or an attempt was. One statement.
 */
export async function loadCells(
  ctx: Context,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const progressed = ctx.db
    .select({
      enrolmentId: itemProgress.enrolmentId,
      slug: itemProgress.itemSlug,
      completedAt: itemProgress.completedAt,
    })
    .from(itemProgress)
    .where(inArray(itemProgress.enrolmentId, ids));
  const attempted = ctx.db
    .select({
      enrolmentId: attempts.enrolmentId,
      slug: attempts.itemSlug,
      completedAt: sql<null>`null::timestamptz`,
    })
    .from(attempts)
    .where(inArray(attempts.enrolmentId, ids));
  const cells = new Map<string, string>();
  for (const { enrolmentId, slug, completedAt } of await union(progressed, attempted)) {
    const key = `${enrolmentId} ${slug}`;
    if (completedAt) cells.set(key, japanDay(completedAt));
    else if (!cells.has(key)) cells.set(key, 'begun');
  }
  return cells;
}
