import { and, gt, isNull, lte, or, sql, type SQL } from 'drizzle-orm';
import { roleGrants } from '#db/schema/index.ts';

/** The filter of role grants that are held at a moment. */
export function grantsHeldAt(now: Date | SQL): SQL | undefined {
  const at = now instanceof Date ? sql`${now.toISOString()}::timestamptz` : now;
  return and(
    lte(roleGrants.validFrom, at),
    or(isNull(roleGrants.validUntil), gt(roleGrants.validUntil, at)),
  );
}
