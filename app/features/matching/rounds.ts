import type { MakeHeld } from './choice.ts';
import { deferredAcceptance, type Direction } from './deferred-acceptance.ts';
import type { Frame } from './frame.ts';
import { hallBound } from './hall-bound.ts';
import type { Timetabler } from './timetable/timetabler.ts';
import { blockingPairs } from './would-choose.ts';

export interface Rounds {
  rounds: number;
  pairs: number[];
  /** The round in which each pair was struck, 0 for the others. */
  struckIn: Uint8Array | Int32Array;
  firstUnplaced: number;
  hallBound: number;
}

export interface Rules {
  makeHeld: MakeHeld;
  direction: Direction;
  /** 1 for pairs that are out of the market from the beginning. */
  out?: Uint8Array;
}

/** Chooses pairs and makes their timetable, without those that have no place, until all have one. */
export function strikeAndRerun(
  frame: Frame,
  timetabler: Pick<Timetabler, 'fit'>,
  { makeHeld, direction: by, out = new Uint8Array(frame.mask.length) }: Rules,
): Rounds {
  const struck = out.slice();
  const struckIn = new Int32Array(frame.mask.length);
  let first: Pick<Rounds, 'firstUnplaced' | 'hallBound'> | null = null;
  for (let rounds = 1; ; rounds += 1) {
    const pairs = deferredAcceptance(frame, { by, makeHeld, struck }).sort((a, b) => a - b);
    const unplaced = timetabler.fit(pairs);
    first ??= { firstUnplaced: unplaced.length, hallBound: hallBound(frame, pairs) };
    if (unplaced.length === 0) return { ...first, rounds, pairs, struckIn };
    for (const pair of unplaced) {
      struck[pair] = 1;
      struckIn[pair] = rounds;
    }
  }
}

/**
 * Of the struck pairs those the result has to list. One for which both have room and a place after all
 * meets and joins `pairs`; one that either side would not choose beside what it holds blocks nothing, so the result is as
 * stable with it in the market as without.
 */
export function stillMissed(
  frame: Frame,
  timetabler: Pick<Timetabler, 'admit'>,
  { pairs, struckIn }: Rounds,
): number[] {
  const struck = [...struckIn.keys()].filter((pair) => struckIn[pair] !== 0);
  const missed = struck
    .sort((a, b) => struckIn[a]! - struckIn[b]! || a - b)
    .filter((pair) => {
      const isMet = hasRoom(frame, pairs, pair) && timetabler.admit(pair);
      if (isMet) pairs.push(pair);
      return !isMet;
    });
  return blockingPairs(frame, pairs, missed);
}

/** Both may have one more. */
function hasRoom(frame: Frame, pairs: readonly number[], pair: number): boolean {
  return [frame.participants, frame.companies].every(({ of, agents }) => {
    const held = pairs.filter((other) => of[other] === of[pair]).length;
    return held < agents[of[pair]!]!.quota;
  });
}
