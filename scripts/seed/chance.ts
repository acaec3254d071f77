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

/** Mulberry32: small, even enough for invented people, and the same on every machine. */
export function chanceOf(seed: number): Chance {
  let state = seed | 0;
  const share = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
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
