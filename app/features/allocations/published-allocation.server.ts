import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { allocations } from '#db/schema/index.ts';
import type { AllocationRecord } from '#app/features/allocation-check/exports.ts';
import type { Market, MatchResult } from '#app/features/matching/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isUuid } from '#app/platform/ids.ts';

/** A version that its people see. Participants of its market are cards (`fair_cards`), its companies are organisations. */
export interface PublishedAllocation {
  id: string;
  number: number;
  /** Null once nobody may ask for them any more; the record stays. */
  market: Market | null;
  result: MatchResult | null;
  record: AllocationRecord;
  publishedAt: Date;
  /** Until when the meetings that came with this version are answered. */
  answersUntil: Date;
  /** When it became final; from then on meetings are added only. */
  frozenAt: Date | null;
}

/** The versions of a fair that were published. */
export const publishedOf = (fairId: string) =>
  and(eq(allocations.fairId, fairId), isNotNull(allocations.publishedAt));

/** Whether a version of a fair was published: from then on nothing is matched any more. */
export async function isPublished({ db }: Pick<Context, 'db'>, fairId: string): Promise<boolean> {
  return (await db.$count(allocations, publishedOf(fairId))) > 0;
}

/**
 * The newest version that was published for a fair, or null. It names cards of other people: show of it to each
 * reader what is theirs.
 */
export async function publishedAllocation(
  { db }: Pick<Context, 'db'>,
  fairId: string,
): Promise<PublishedAllocation | null> {
  if (!isUuid(fairId)) return null;
  const [row] = await db
    .select()
    .from(allocations)
    .where(publishedOf(fairId))
    .orderBy(desc(allocations.number))
    .limit(1);
  if (!row?.publishedAt || !row.answersUntil) return null;
  const { id, number, publishedAt, answersUntil, frozenAt } = row;
  return {
    ...{ id, number, publishedAt, answersUntil, frozenAt },
    // What is stored passed the check as it was made: nothing else writes here.
    market: row.market as Market | null,
    result: row.result as MatchResult | null,
    record: row.record as AllocationRecord,
  };
}
