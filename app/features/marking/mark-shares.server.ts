import { and, inArray, isNotNull } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { markingItems } from '#db/schema/index.ts';

/** Shares, between 0 and 1, that people gave, by attempt and question. */
export async function loadMarkShares(
  db: DbOrTx,
  attemptIds: readonly string[],
): Promise<Map<string, Map<string, number>>> {
  const found = new Map<string, Map<string, number>>();
  if (attemptIds.length === 0) return found;
  const rows = await db
    .select({
      attemptId: markingItems.attemptId,
      questionId: markingItems.questionId,
      share: markingItems.share,
    })
    .from(markingItems)
    .where(and(inArray(markingItems.attemptId, [...attemptIds]), isNotNull(markingItems.share)));
  for (const { attemptId, questionId, share } of rows) {
    const own = found.get(attemptId) ?? new Map<string, number>();
    found.set(attemptId, own.set(questionId, share ?? 0));
  }
  return found;
}
