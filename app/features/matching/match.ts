import { heldBy, type MakeHeld } from './choice.ts';
import type { Direction } from './deferred-acceptance.ts';
import { spread } from './figures.ts';
import { FRAME_PARTS, frameOf, type Frame, type FrameParts } from './frame.ts';
import { inOrder, meetingsOf, namesOf } from './naming.ts';
import { pinsRefused, seedRefused, type Refusal } from './refusals.ts';
import type { MatchResult } from './result.ts';
import { stillMissed, strikeAndRerun, type Rounds } from './rounds.ts';
import type { Market } from './schema.ts';
import { Timetabler } from './timetable/timetabler.ts';

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

type Outcome = Omit<Rounds, 'struck'> & {
  struck: readonly number[];
  timetabler: Pick<Timetabler, 'grid'>;
};

function resultOf(market: Market, frame: Frame, outcome: Outcome): MatchResult {
  const { pairs, struck, struckIn, timetabler } = outcome;
  const counts = new Array<number>(frame.participants.agents.length).fill(0);
  for (const pair of pairs) counts[frame.participants.of[pair]!]! += 1;
  return {
    ...{ format: 1, fair: market.fair.id, version: MATCHING_VERSION },
    meetings: meetingsOf(frame, timetabler.grid, pairs),
    struck: struck
      .map((pair) => ({
        ...namesOf(frame, pair),
        ...{ reason: 'no-joint-timetable' as const, round: struckIn[pair]! },
      }))
      .sort(inOrder),
    figures: {
      ...{ rounds: outcome.rounds, firstUnplaced: outcome.firstUnplaced },
      ...{ hallBound: outcome.hallBound, ...spread(counts) },
    },
  };
}
