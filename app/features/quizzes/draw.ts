import { seededRandom, shuffled } from './random.ts';

/** Questions to draw from, in named groups: so many from each. */
export interface DrawGroup {
  questionIds: string[];
  count: number;
}

/**
 * Question ids of an attempt. Groups keep their order, so a check-up goes from early to late
 * lessons; inside a group the seed decides. A group smaller than its count gives all it has.
 */
export function drawQuestions(groups: readonly DrawGroup[], seed: number): string[] {
  const random = seededRandom(seed);
  return groups.flatMap((group) =>
    group.count >= group.questionIds.length
      ? group.questionIds
      : shuffled(group.questionIds, random).slice(0, group.count),
  );
}
