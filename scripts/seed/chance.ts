import { seededRandom } from '#app/features/quizzes/random.ts';

/** A fixed sequence of chance: the same seed gives the same world. */
export interface Chance {
  /** At least 0, below 1. */
  share: () => number;
  /** Whole, at least 0, below the bound. */
  below: (bound: number) => number;
  isSo: (probability: number) => boolean;
  one: <T>(choices: readonly T[]) => T;
  /** Some of them, in a drawn order. */
  some: <T>(choices: readonly T[], count: number) => T[];
}

/** Drawn for invented people and fairs. */
export function chanceOf(seed: number): Chance {
  const share = seededRandom(seed);
  const below = (bound: number) => Math.floor(share() * bound);
  return {
    ...{ share, below, isSo: (probability) => share() < probability },
    one: (choices) => choices[below(choices.length)]!,
    some: (choices, count) => {
      const drawn = choices.map((choice) => ({ choice, at: share() }));
      return drawn
        .sort((a, b) => a.at - b.at)
        .slice(0, count)
        .map(({ choice }) => choice);
    },
  };
}
