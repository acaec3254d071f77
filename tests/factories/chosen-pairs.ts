import { heldBy } from '#app/features/matching/choice.ts';
import { deferredAcceptance, type Direction } from '#app/features/matching/deferred-acceptance.ts';
import { frameOf } from '#app/features/matching/frame.ts';
import type { Market } from '#app/features/matching/exports.ts';
import type { Pair } from './stable-outcomes.ts';

/** The pairs that deferred acceptance chooses, before any timetable. */
export function chosenPairs(
  market: Market,
  by: Direction = 'participants',
  makeHeld = heldBy,
): Set<Pair> {
  const frame = frameOf(market);
  const struck = new Uint8Array(frame.mask.length);
  const pairs = deferredAcceptance(frame, { by, makeHeld, struck });
  return new Set(
    pairs.map((pair) => {
      const participant = frame.wishes.participants[frame.participants.of[pair]!]!.id;
      return `${participant}|${frame.wishes.companies[frame.companies.of[pair]!]!.id}`;
    }),
  );
}
