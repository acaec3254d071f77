import type { Bilingual } from '#app/features/courses/exports.ts';

/** Of its points this share says that a level is held. */
export const HELD_FROM = 0.7;

/** A level of the test with what was reached in it. */
export interface LevelScore {
  title: Bilingual;
  /** The step of the series that teaches it. */
  step: number;
  score: number;
  maxScore: number;
}

/** A course of the series, by its step. */
export interface Step {
  step: number;
}

/**
 * What is advised: the course that teaches the first level not held, or, where all are held, the first
 * course above them; none where the series has none yet.
 */
export interface Advice<S extends Step> {
  course: S | null;
  /** The level that decided; null where all are held. */
  missing: LevelScore | null;
  /** Held levels before it, or all. */
  held: LevelScore[];
}

/** Whether a level is held; nothing asked is nothing held. */
export function isHeld({ score, maxScore }: Pick<LevelScore, 'score' | 'maxScore'>): boolean {
  return maxScore > 0 && score / maxScore >= HELD_FROM - 1e-9;
}

/**
 * The advice of a placement test.
 * @param levels in their order, the lowest first
 * @param courses of the series, in any order
 */
export function adviseOn<S extends Step>(
  levels: readonly LevelScore[],
  courses: readonly S[],
): Advice<S> {
  const at = levels.findIndex((level) => !isHeld(level));
  const missing = levels[at] ?? null;
  const held = missing ? levels.slice(0, at) : [...levels];
  const sorted = courses.toSorted((one, other) => one.step - other.step);
  const above = Math.max(0, ...levels.map(({ step }) => step));
  const wanted = missing
    ? // A step that is not offered now: the next above it teaches what comes after, the one below what before.
      (sorted.find(({ step }) => step >= missing.step) ?? sorted.at(-1))
    : sorted.find(({ step }) => step > above);
  return { course: wanted ?? null, missing, held };
}
