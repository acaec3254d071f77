import type { Frame } from './frame.ts';
import type { Meeting } from './result.ts';
import type { Grid } from './timetable/grid.ts';

export interface PairNames {
  participant: string;
  company: string;
}

export function namesOf({ wishes, participants, companies }: Frame, pair: number): PairNames {
  return {
    participant: wishes.participants[participants.of[pair]!]!.id,
    company: wishes.companies[companies.of[pair]!]!.id,
  };
}

/** Pairs with their places, in order. */
export function meetingsOf(frame: Frame, grid: Grid, pairs: readonly number[]): Meeting[] {
  return pairs
    .map((pair) => ({
      ...namesOf(frame, pair),
      table: grid.tableOf[pair]! - grid.firstTable[frame.companies.of[pair]!]! + 1,
      slot: grid.slotOf[pair]!,
    }))
    .sort(inOrder);
}

/** By company, then participant. */
export function inOrder(a: PairNames, b: PairNames): number {
  if (a.company !== b.company) return a.company < b.company ? -1 : 1;
  return a.participant < b.participant ? -1 : 1;
}

/** The numbers of feasible pairs by their names. */
export function pairNumbers(frame: Frame): (names: PairNames) => number | undefined {
  const numbers = new Map<string, number>();
  for (const pair of frame.mask.keys()) {
    const { participant, company } = namesOf(frame, pair);
    numbers.set(`${participant} ${company}`, pair);
  }
  return ({ participant, company }) => numbers.get(`${participant} ${company}`);
}
