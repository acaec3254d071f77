import type { Quiz, QuizRules } from '#app/features/banks/exports.ts';
import { NO_EASE, type Extension } from '#app/features/enrolments/exports.ts';
import { ownRules, type OwnRules } from './attempt-times.ts';

/** What of a submitted attempt its learner is shown. */
export interface Shown {
  score: boolean;
  /** ○ △ × of each answer. */
  verdict: boolean;
  explain: boolean;
  solution: boolean;
  /** The score, and something of the rest, is shown once nobody of the edition can be taking it. */
  isScoreLater: boolean;
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

/** The most that anybody of an edition was given at a quiz of it. */
interface EditionTime {
  itemSlug: string;
  anchorAt: Date | null;
  extensions: readonly (readonly Extension[])[];
  eased: readonly { itemSlug: string | null; percent: number }[];
}

/**
 * From when nobody of an edition can be taking a quiz any more, whatever was given to whom: the latest end
 * that any of them has. Null where it never closes. Doing again what was given back has no end and holds
 * nobody up, and where the closing ends beginning but nothing ends work, beginning is what counts.
 */
export function editionClosedFrom(rules: QuizRules, given: EditionTime): Date | null {
  const { anchorAt, itemSlug } = given;
  const eased = given.eased.filter((one) => one.itemSlug === null || one.itemSlug === itemSlug);
  const percent = Math.max(100, ...eased.map((one) => one.percent));
  const ease = { ...NO_EASE, percent };
  const ends = [[], ...given.extensions].flatMap(
    (extensions) => closedFrom(ownRules(rules, { anchorAt, extensions, ease })) ?? [],
  );
  return ends.reduce<Date | null>((last, end) => (last && last > end ? last : end), null);
}

/** Whether something of what a quiz shows waits for its closing. */
export function waitsForClosing({ definition }: Pick<Quiz, 'definition'>): boolean {
  return Object.values(definition.show).includes('after-close');
}

/**
 * What is shown of a submitted attempt at an instant. What waits for the closing of a quiz is shown once
 * nobody of the edition can be taking it; where it never closes, there is nothing to wait for.
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
    isScoreLater: !isClosed && score === 'after-close',
    isLater: !isClosed && [explain, solution].includes('after-close'),
  };
}
