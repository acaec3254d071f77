/**
 * Sums over the answers of a group to one question: all that its figures need. They add up, so versions of a
 * question that ask the same become one, and the database makes them without handing out single answers.
 *
 * A share is between 0 and 1; a rest is the share of the points of all other judged questions of the same
 * attempt; a worth is share × points, and a total the sum of the worths of an attempt.
 */
export interface Moments {
  /** How many were asked the question. */
  asked: number;
  /** How many answered it in time. */
  answered: number;
  /** Answers that are judged; an omitted one is, at nothing, where its key judges. */
  judged: number;
  share: number;
  shareSquared: number;
  /** Judged answers whose attempt has other judged questions. */
  rested: number;
  rest: number;
  restSquared: number;
  shareRest: number;
  worth: number;
  worthSquared: number;
  worthTotal: number;
}

/** Names of the sums, in the order in which queries make them. */
export const MOMENTS = [
  ...(['asked', 'answered', 'judged', 'share', 'shareSquared'] as const),
  ...(['rested', 'rest', 'restSquared', 'shareRest'] as const),
  ...(['worth', 'worthSquared', 'worthTotal'] as const),
] satisfies (keyof Moments)[];

/** Of nobody. */
export const NONE: Moments = Object.freeze({
  ...{ asked: 0, answered: 0, judged: 0, share: 0, shareSquared: 0 },
  ...{ rested: 0, rest: 0, restSquared: 0, shareRest: 0 },
  ...{ worth: 0, worthSquared: 0, worthTotal: 0 },
});

/** The sums of several groups as those of one. */
export function addMoments(groups: readonly Moments[]): Moments {
  return groups.reduce((sum, group) => {
    const next = { ...sum };
    for (const name of MOMENTS) next[name] = sum[name] + group[name];
    return next;
  }, NONE);
}
