/** Points are kept with three decimals: what is computed from them has to see what is stored. */
const KEPT = 1_000;

/** The points reached, of all: each question gives the share of its points that its answer is worth. */
export function scoreOf(parts: readonly { points: number; share: number }[]): {
  score: number;
  maxScore: number;
} {
  const sum = (of: (part: { points: number; share: number }) => number) =>
    Math.round(parts.reduce((total, part) => total + of(part), 0) * KEPT) / KEPT;
  return {
    score: sum(({ points, share }) => points * share),
    maxScore: sum(({ points }) => points),
  };
}

/** Percent with three decimals, so that the stored figure and the compared one are the same. */
export function percentOf(result: { score: number; maxScore: number }): number {
  if (result.maxScore === 0) return 0;
  return Math.round((result.score / result.maxScore) * 100_000) / 1000;
}

/** The percent as it is shown: whole, and never a mark that was not reached. */
export function wholePercentOf(result: { score: number; maxScore: number }): number {
  return Math.floor(percentOf(result));
}
