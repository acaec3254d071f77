import { heldBy } from './choice.ts';
import type { Frame, Side } from './frame.ts';

/** Whether both would choose each other beside what they hold: then the pair blocks the outcome. */
export function wouldBothChoose(frame: Frame, pairs: readonly number[], pair: number): boolean {
  return [frame.participants, frame.companies].every((side) => {
    return wouldChoose(frame, side, { pairs, pair });
  });
}

/** Whether the pair fits beside all that the agent likes better of what it holds. */
export function wouldChoose(
  { slots, mask }: Frame,
  { of, agents, prefers }: Side,
  { pairs, pair }: { pairs: readonly number[]; pair: number },
): boolean {
  const slotOf = new Int8Array(mask.length);
  const held = heldBy({ slots, mask, slotOf, agent: agents[of[pair]!]!, prefers });
  for (const other of pairs) {
    if (of[other] === of[pair] && other !== pair && prefers(other, pair)) held.add(other);
  }
  return held.add(pair);
}
