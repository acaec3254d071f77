import { and, asc, eq, isNotNull } from 'drizzle-orm';
import { allocations } from '#db/schema/index.ts';
import type { AllocationRecord } from '#app/features/allocation-check/exports.ts';
import type { Market, MatchResult } from '#app/features/matching/exports.ts';
import type { Context } from '#app/platform/context.server.ts';

export interface PublishedVersion {
  number: number;
  basis: 'matched' | 'repaired';
  publishedAt: Date;
  record: AllocationRecord;
}

/** All that was published of who meets whom at a fair, the first version first: their records alone. */
export async function listVersions(
  { db }: Pick<Context, 'db'>,
  fairId: string,
): Promise<PublishedVersion[]> {
  const { number, basis, publishedAt, record } = allocations;
  const rows = await db
    .select({ number, basis, publishedAt, record })
    .from(allocations)
    .where(and(eq(allocations.fairId, fairId), isNotNull(publishedAt)))
    .orderBy(asc(number));
  return rows.flatMap((row) =>
    row.publishedAt
      ? [{ ...row, publishedAt: row.publishedAt, record: row.record as AllocationRecord }]
      : [],
  );
}

export interface StoredMatching extends PublishedVersion {
  /** Null once nobody may ask for them any more. It names cards of others: show each reader what is theirs. */
  stored: { market: Market; result: MatchResult } | null;
}

/**
 * The published version that was worked out from everybody's wishes: what was added to it later follows other
 * rules, so that reasons are those of this one. Null where none is published.
 */
export async function storedMatching(
  { db }: Pick<Context, 'db'>,
  fairId: string,
): Promise<StoredMatching | null> {
  const [row] = await db
    .select()
    .from(allocations)
    .where(
      and(
        ...[eq(allocations.fairId, fairId), eq(allocations.basis, 'matched')],
        isNotNull(allocations.publishedAt),
      ),
    )
    .orderBy(asc(allocations.number))
    .limit(1);
  if (!row?.publishedAt) return null;
  const { number, basis, publishedAt } = row;
  // What is stored passed the check as it was made, and nothing changes it.
  const [market, result] = [row.market as Market | null, row.result as MatchResult | null];
  return {
    ...{ number, basis, publishedAt, record: row.record as AllocationRecord },
    stored: market && result ? { market, result } : null,
  };
}
