/** How long a nudge waits, in which it can be taken back. */
export const UNDO_MS = 10 * 60_000;
/** Nobody is reminded again before. */
export const WEEK_MS = 7 * 86_400_000;

/** How many characters the line of a sender may have. */
export const LINE = 300;

/** Why somebody is left out, in the order in which it is said. */
export const LEFT_OUT = ['completed', 'closed', 'no-account', 'reminded'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

export interface Candidate {
  personId: string;
  completed: boolean;
  /** The edition is not shown, or its pages cannot be used any more. */
  closed: boolean;
  hasAccount: boolean;
  /** Within the week, or about to be. */
  reminded: boolean;
}

/** Why no word goes to somebody about this course, or null where it does. */
export function whyLeftOut(candidate: Candidate): LeftOut | null {
  if (candidate.completed) return 'completed';
  if (candidate.closed) return 'closed';
  if (!candidate.hasAccount) return 'no-account';
  return candidate.reminded ? 'reminded' : null;
}

/**
 * One word for each person, about the first of their courses that it can be about; who gets none is left
 * out once, for the reason that stands at their first course.
 */
export function sortOut<T extends Candidate>(
  candidates: readonly T[],
): { gets: T[]; left: { candidate: T; why: LeftOut }[] } {
  const gets = new Map<string, T>();
  const left = new Map<string, { candidate: T; why: LeftOut }>();
  for (const candidate of candidates) {
    const why = whyLeftOut(candidate);
    const known = why ? left : gets;
    if (known.has(candidate.personId)) continue;
    if (why) left.set(candidate.personId, { candidate, why });
    else gets.set(candidate.personId, candidate);
  }
  const without = [...left.values()].filter(({ candidate }) => !gets.has(candidate.personId));
  return { gets: [...gets.values()], left: without };
}

/** The date that a nudge names: one that has passed is not held against anybody. */
export function dueToName(nextDueAt: Date | null, now: Date): string {
  return nextDueAt && nextDueAt > now ? nextDueAt.toISOString() : '';
}
