import { heldBy } from './choice.ts';
import type { Frame, Side } from './frame.ts';

/**
 * The least number of these pairs that any timetable leaves without a place: for each agent those
 * beyond a largest set with slots of their own (Hall 1935), summed over one side; of both sides the
 * larger sum, for one pair left out may relieve an agent of each.
 */
export function hallBound(frame: Frame, pairs: readonly number[]): number {
  return Math.max(
    shortOf(frame, frame.participants, pairs),
    shortOf(frame, frame.companies, pairs),
  );
}

function shortOf({ slots, mask }: Frame, side: Side, pairs: readonly number[]): number {
  const slotOf = new Int8Array(mask.length);
  const held = side.agents.map(({ room }) => {
    return heldBy({ slots, mask, slotOf, agent: { room, quota: Infinity }, prefers: () => false });
  });
  return pairs.filter((pair) => !held[side.of[pair]!]!.add(pair)).length;
}
