/** What is given of working time, in percent of what a quiz says. */
export const DURATION_PERCENTS = [125, 150, 175, 200, 250, 300] as const;

/** How many more attempts one act may give. */
export const MORE_ATTEMPTS = 10;

/** An accommodation of a learner, as far as quizzes ask for it: nobody learns here why it was given. */
export interface Accommodation {
  /** The quiz it is for; null where it is for all. */
  itemSlug: string | null;
  /** Of the duration that the quiz says; null where it stays. */
  durationPercent: number | null;
  extraAttempts: number;
  undoneAt: Date | null;
}

/** What the accommodations of a learner come to at one quiz. */
export interface Ease {
  /** Of the duration that the quiz says: 100 where nothing was given. */
  percent: number;
  attempts: number;
  /** What was given of time and has been taken back since, and when. */
  takenBack: readonly { percent: number; at: Date }[];
}

export const NO_EASE: Ease = { percent: 100, attempts: 0, takenBack: [] };

/**
 * What accommodations come to at a quiz: of working time the most that was given, as each says how much
 * somebody needs; attempts add up, as each was given for something that had happened.
 */
export function easeOf(accommodations: readonly Accommodation[], itemSlug: string): Ease {
  const own = accommodations.filter((one) => one.itemSlug === null || one.itemSlug === itemSlug);
  const standing = own.filter(({ undoneAt }) => !undoneAt);
  return {
    percent: Math.max(100, ...standing.map(({ durationPercent }) => durationPercent ?? 100)),
    attempts: standing.reduce((sum, { extraAttempts }) => sum + extraAttempts, 0),
    takenBack: own.flatMap(({ durationPercent, undoneAt }) =>
      durationPercent !== null && undoneAt ? [{ percent: durationPercent, at: undoneAt }] : [],
    ),
  };
}
