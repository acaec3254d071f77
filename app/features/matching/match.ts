import { heldBy, type MakeHeld } from './choice.ts';
import { deferredAcceptance, type Direction } from './deferred-acceptance.ts';
import { spread } from './figures.ts';
import { FRAME_PARTS, frameOf, type Frame, type FrameParts } from './frame.ts';
import { hallBound } from './hall-bound.ts';
import { pinsRefused, seedRefused, type Refusal } from './refusals.ts';
import type { MatchResult } from './result.ts';
import type { Market } from './schema.ts';
import { Timetabler } from './timetable/timetabler.ts';
import { wouldBothChoose } from './would-choose.ts';

/** Changes whenever the same market could give another result. */
export const MATCHING_VERSION = '1';

export type Matching = { ok: true; result: MatchResult } | { ok: false; refusal: Refusal };

/** What tests replace to see that a wrong part would be noticed. */
export interface MatchParts {
  frame: FrameParts;
  makeHeld: MakeHeld;
  direction: Direction;
  makeTimetabler: (frame: Frame) => Pick<Timetabler, 'fit' | 'lock' | 'admit' | 'grid'>;
}

export const MATCH_PARTS: MatchParts = {
  frame: FRAME_PARTS,
  makeHeld: heldBy,
  direction: 'participants',
  makeTimetabler: (frame) => new Timetabler(frame),
};

/**
 * Who meets whom, when and at which table. Chooses pairs by deferred acceptance, makes a timetable,
 * takes pairs without a place out of the market and chooses again, until all have one. The result is
 * stable in the market without the pairs it lists as struck; it depends on the market alone, not on
 * the order of its rows. Refuses where the seed is not the committed one or pins cannot be kept.
 */
export function matchMarket(market: Market, parts = MATCH_PARTS): Matching {
  const seedRefusal = seedRefused(market);
  if (seedRefusal) return { ok: false, refusal: seedRefusal };
  const frame = frameOf(market, parts.frame);
  const timetabler = parts.makeTimetabler(frame);
  const pinRefusal = pinsRefused(market, frame, timetabler);
  if (pinRefusal) return { ok: false, refusal: pinRefusal };
  const rounds = strikeAndRerun(frame, timetabler, parts);
  const struck = stillMissed(frame, timetabler, rounds);
  return { ok: true, result: resultOf(market, frame, { ...rounds, struck, timetabler }) };
}

interface Rounds {
  rounds: number;
  pairs: number[];
  /** The round in which each pair was struck, 0 for the others. */
  struckIn: Uint8Array | Int32Array;
  firstUnplaced: number;
  hallBound: number;
}

function strikeAndRerun(
  frame: Frame,
  timetabler: Pick<Timetabler, 'fit'>,
  { makeHeld, direction: by }: MatchParts,
): Rounds {
  const struck = new Uint8Array(frame.mask.length);
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
 * meets; one that either side would not choose beside what it holds blocks nothing, so the result is as
 * stable with it in the market as without.
 */
function stillMissed(
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
  return missed.filter((pair) => wouldBothChoose(frame, pairs, pair));
}

/** Both may have one more. */
function hasRoom(frame: Frame, pairs: readonly number[], pair: number): boolean {
  return [frame.participants, frame.companies].every(({ of, agents }) => {
    const held = pairs.filter((other) => of[other] === of[pair]).length;
    return held < agents[of[pair]!]!.quota;
  });
}

type Outcome = Omit<Rounds, 'struck'> & {
  struck: readonly number[];
  timetabler: Pick<Timetabler, 'grid'>;
};

function resultOf(market: Market, frame: Frame, outcome: Outcome): MatchResult {
  const { pairs, struck, struckIn, timetabler } = outcome;
  const { grid } = timetabler;
  const names = (pair: number) => ({
    participant: frame.wishes.participants[frame.participants.of[pair]!]!.id,
    company: frame.wishes.companies[frame.companies.of[pair]!]!.id,
  });
  const counts = new Array<number>(frame.participants.agents.length).fill(0);
  for (const pair of pairs) counts[frame.participants.of[pair]!]! += 1;
  return {
    ...{ format: 1, fair: market.fair.id, version: MATCHING_VERSION },
    meetings: pairs
      .map((pair) => ({
        ...names(pair),
        table: grid.tableOf[pair]! - grid.firstTable[frame.companies.of[pair]!]! + 1,
        slot: grid.slotOf[pair]!,
      }))
      .sort(inOrder),
    struck: struck
      .map((pair) => ({
        ...names(pair),
        ...{ reason: 'no-joint-timetable' as const, round: struckIn[pair]! },
      }))
      .sort(inOrder),
    figures: {
      ...{ rounds: outcome.rounds, firstUnplaced: outcome.firstUnplaced },
      ...{ hallBound: outcome.hallBound, ...spread(counts) },
    },
  };
}

/** By company, then participant. */
function inOrder(
  a: { company: string; participant: string },
  b: { company: string; participant: string },
): number {
  if (a.company !== b.company) return a.company < b.company ? -1 : 1;
  return a.participant < b.participant ? -1 : 1;
}
