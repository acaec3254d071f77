/** Participants without a meeting, and the Gini coefficient of meetings: 0 where all have as many. */
export function spread(counts: readonly number[]): { withNone: number; gini: number } {
  const withNone = counts.filter((count) => count === 0).length;
  const sorted = counts.toSorted((a, b) => a - b);
  const sum = sorted.reduce((total, count) => total + count, 0);
  if (sum === 0) return { withNone, gini: 0 };
  const n = sorted.length;
  const weighted = sorted.reduce((total, count, at) => total + (2 * (at + 1) - n - 1) * count, 0);
  return { withNone, gini: Math.round((weighted / (n * sum)) * 10_000) / 10_000 };
}
