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

/** The same of all participants of a market, by their meetings. */
export function spreadOf(
  { participants }: { participants: readonly { id: string }[] },
  meetings: readonly { participant: string }[],
): { withNone: number; gini: number } {
  const counts = new Map(participants.map(({ id }) => [id, 0]));
  for (const { participant } of meetings) {
    counts.set(participant, (counts.get(participant) ?? 0) + 1);
  }
  return spread([...counts.values()]);
}
