import { heldBy } from './choice.ts';
import type { Frame, Side } from './frame.ts';

/** Pairs that each agent of a side holds. */
export function heldOn({ agents, of }: Side, pairs: readonly number[]): number[][] {
  const held: number[][] = agents.map(() => []);
  for (const pair of pairs) held[of[pair]!]!.push(pair);
  return held;
}

/** Whether the agent would choose the pair beside what they hold: with all they like better it fits. */
export function wouldChoose(
  { slots, mask }: Frame,
  { of, agents, prefers }: Side,
  { held, pair }: { held: readonly number[]; pair: number },
): boolean {
  const agent = agents[of[pair]!]!;
  const better = held.filter((other) => other !== pair && prefers(other, pair));
  if (better.length >= agent.quota) return false;
  const own = heldBy({ slots, mask, slotOf: {}, agent, prefers });
  for (const other of better) own.add(other);
  return own.add(pair);
}

/** The pairs outside an outcome that both would choose beside what they hold, but for those left out. */
export function blockingPairs(
  frame: Frame,
  pairs: readonly number[],
  candidates: Iterable<number> = frame.mask.keys(),
): number[] {
  const { participants, companies } = frame;
  const isHeld = new Set(pairs);
  const ofParticipants = heldOn(participants, pairs);
  const ofCompanies = heldOn(companies, pairs);
  const blocking: number[] = [];
  for (const pair of candidates) {
    if (isHeld.has(pair)) continue;
    const mine = { held: ofParticipants[participants.of[pair]!]!, pair };
    if (!wouldChoose(frame, participants, mine)) continue;
    const theirs = { held: ofCompanies[companies.of[pair]!]!, pair };
    if (wouldChoose(frame, companies, theirs)) blocking.push(pair);
  }
  return blocking;
}
