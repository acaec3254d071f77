import type { Quiz } from '#app/features/banks/exports.ts';
import type { OwnRules } from './attempt-times.ts';

/** What of a submitted attempt its learner is shown. */
export interface Shown {
  score: boolean;
  /** ○ △ × of each answer. */
  verdict: boolean;
  explain: boolean;
  solution: boolean;
  /** Some of it is shown once the quiz has closed. */
  isLater: boolean;
}

/** From when nobody can be taking a quiz any more; null where it never closes. */
export function closedFrom(
  rules: Pick<OwnRules, 'closesAt' | 'closing' | 'durationMs' | 'graceMs'>,
): Date | null {
  const { closesAt, closing, durationMs, graceMs } = rules;
  if (!closesAt) return null;
  const working = closing === 'start-by' ? (durationMs ?? 0) : 0;
  return new Date(closesAt.getTime() + working + graceMs);
}

/**
 * What is shown of a submitted attempt at an instant. What waits for the closing of a quiz is shown once
 * nobody can be taking it; where it never closes, there is nothing to wait for.
 */
export function shownOf(
  { definition }: Pick<Quiz, 'definition'>,
  { closedAt, now }: { closedAt: Date | null; now: Date },
): Shown {
  const isClosed = closedAt === null || now >= closedAt;
  const isDue = (when: 'after-submission' | 'after-close' | 'never') =>
    when === 'after-submission' || (when === 'after-close' && isClosed);
  const { score, verdict, explain, solution } = definition.show;
  return {
    score: isDue(score),
    verdict: isDue(verdict),
    explain: isDue(explain),
    solution: isDue(solution),
    isLater: !isClosed && [explain, solution].includes('after-close'),
  };
}
