import { sql, type SQL } from 'drizzle-orm';
import { editions } from '#db/schema/index.ts';

/**
 * The filter of `accessEndOf` having passed, over editions: access ends for all of one at once.
 * @param now an instant of the database's type
 */
export function accessIsOver(now: SQL): SQL<boolean> {
  const end = sql`${editions.anchorAt} + ${editions.accessEndDays} * interval '1 day'`;
  return sql<boolean>`coalesce(${end} <= ${now}, false)`;
}
