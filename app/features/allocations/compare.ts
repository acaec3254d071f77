import type { MatchResult, Meeting } from '#app/features/matching/exports.ts';
import { pairKey, pairsOnlyIn, type Pair } from './rules.ts';

/** What became otherwise from one version to another. */
export interface Comparison {
  lost: Pair[];
  gained: Pair[];
  /** The same two, at another table or in another slot. */
  moved: { pair: Pair; from: Meeting; to: Meeting }[];
}

export function compareResults(before: MatchResult, after: MatchResult): Comparison {
  const earlier = new Map(before.meetings.map((each) => [pairKey(each), each]));
  const moved = after.meetings.flatMap((to) => {
    const from = earlier.get(pairKey(to));
    const isMoved = from && (from.slot !== to.slot || from.table !== to.table);
    return isMoved ? [{ pair: to, from, to }] : [];
  });
  return {
    lost: pairsOnlyIn(before.meetings, after.meetings),
    gained: pairsOnlyIn(after.meetings, before.meetings),
    moved,
  };
}
