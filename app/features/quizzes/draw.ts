import { seededRandom, shuffled } from './random.ts';

/** Questions to draw from, in named groups: so many from each. */
export interface DrawGroup<Q> {
  from: readonly Q[];
  count: number;
}

/**
 * The questions of an attempt. Groups keep their order, so a check-up goes from early to late
 * lessons; inside a group the seed decides. A group smaller than its count gives all it has.
 */
export function drawQuestions<Q>(groups: readonly DrawGroup<Q>[], seed: number): Q[] {
  const random = seededRandom(seed);
  return groups.flatMap(({ from, count }) =>
    count >= from.length ? from : shuffled(from, random).slice(0, count),
  );
}
