import type { Moments } from './moments.ts';

/** What sums of fractions lose; a spread below it is none. */
const LOST = 1e-9;

/**
 * Facility: the mean share of the points of a question, between 0 and 1; for right and wrong, the
 * proportion that is right (Lord & Novick 1968, Statistical Theories of Mental Test Scores, ch. 15).
 * @returns null where nothing is judged
 */
export function facilityOf({ judged, share }: Pick<Moments, 'judged' | 'share'>): number | null {
  return judged === 0 ? null : within(share / judged, 0, 1);
}

/** Variance of the shares, over all judged (not of a sample); 0 where nothing is judged. */
export function shareVariance(of: Pick<Moments, 'judged' | 'share' | 'shareSquared'>): number {
  return variance(of.judged, of.share, of.shareSquared);
}

/**
 * Discrimination: Pearson's correlation of the share of a question with the share of the points of the rest
 * of the attempt; the point-biserial where the question is right or wrong. The question itself is left out of
 * the rest, because a score always goes with its own part (Henrysson 1963, Psychometrika 28, 211–218).
 * @returns between −1 and 1; null where either does not vary, or where an attempt has no rest
 */
export function discriminationOf(of: Moments): number | null {
  const { judged, rested } = of;
  if (judged < 2 || rested !== judged) return null;
  const spread = shareVariance(of) * variance(judged, of.rest, of.restSquared);
  if (spread < LOST * LOST) return null;
  const shared = of.shareRest / judged - (of.share / judged) * (of.rest / judged);
  return within(shared / Math.sqrt(spread), -1, 1);
}

export type NotSaid = 'one-question' | 'not-the-same' | 'no-spread';

/**
 * Reliability: Cronbach's alpha, k / (k − 1) × (1 − Σ variances of the questions / variance of the totals),
 * which for right and wrong is KR-20 (Cronbach 1951, Psychometrika 16, 297–334; Kuder & Richardson 1937,
 * Psychometrika 2, 151–160). The variance of the totals is the sum of what each question shares with them.
 * @param questions the sums of every question that is judged
 * @param people how many attempts there are: alpha is of a set of questions that each of them was asked
 * @returns at most 1, and below 0 where questions go against each other; or why it cannot be said
 */
export function alphaOf(questions: readonly Moments[], people: number): number | NotSaid {
  const judged = questions.filter((question) => question.judged > 0);
  if (judged.some((question) => question.judged !== people)) return 'not-the-same';
  const k = judged.length;
  if (k < 2) return 'one-question';
  const mean = judged.reduce((sum, { worth }) => sum + worth / people, 0);
  const own = judged.reduce((sum, q) => sum + variance(people, q.worth, q.worthSquared), 0);
  const total = judged.reduce(
    (sum, { worth, worthTotal }) => sum + worthTotal / people - (worth / people) * mean,
    0,
  );
  if (total < LOST) return 'no-spread';
  return Math.min(1, (k / (k - 1)) * (1 - own / total));
}

/**
 * How far apart two facilities are, in standard errors of their difference (Welch 1947, Biometrika 34,
 * 28–35): beyond ±2.58 chance alone brings one pair in a hundred.
 * @returns 0 where they are equal, infinite where neither group varies and they are not
 */
export function apart(one: Moments, other: Moments): number {
  const [first, second] = [facilityOf(one), facilityOf(other)];
  if (first === null || second === null) return 0;
  const error = Math.sqrt(shareVariance(one) / one.judged + shareVariance(other) / other.judged);
  if (Math.abs(first - second) < LOST) return 0;
  return error === 0 ? Math.sign(first - second) * Infinity : (first - second) / error;
}

function variance(count: number, sum: number, squares: number): number {
  if (count === 0) return 0;
  return Math.max(0, squares / count - (sum / count) ** 2);
}

const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
