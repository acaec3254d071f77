/** What an answer was worth, and what the corrected key says of it. */
interface Compared {
  /** Between 0 and 1, as it counts now. */
  before: number;
  /** By the corrected key; null where that cannot judge it. */
  judged: number | null;
}

/**
 * The share of its question's points that an answer is worth once it was marked again. What was told does not
 * go down by a corrected key alone: only where the regrade says so.
 */
export function shareAfter(
  { manner, lowers }: { manner: 'key' | 'full'; lowers: boolean },
  { before, judged }: Compared,
): number {
  if (manner === 'full') return 1;
  if (judged === null) return before;
  return lowers ? judged : Math.max(before, judged);
}
