import { frameOf } from './frame.ts';
import { matchMarket } from './match.ts';
import { inOrder, pairNumbers, type PairNames } from './naming.ts';
import type { Refusal } from './refusals.ts';
import type { MatchResult } from './result.ts';
import type { Market } from './schema.ts';
import { blockingPairs } from './would-choose.ts';

type Override = Market['overrides'][number];

/** What a constraint would cost, told before it is saved. */
export interface Price {
  /** Meetings that would no longer be, and those that would come instead. */
  lost: PairNames[];
  gained: PairNames[];
  /** People who would have fewer meetings, and how many fewer. */
  losers: { participant: string; fewer: number }[];
  /** Pairs that would both rather meet and, by the wishes without the constraint, had a right to. */
  blocking: number;
  withNone: { before: number; after: number };
}

export type Priced = { ok: true; price: Price } | { ok: false; refusal: Refusal };

/** Matches the market without and with the constraint, and compares. */
export function priceOverride(market: Market, override: Override): Priced {
  const before = matchMarket(market);
  if (!before.ok) return before;
  const after = matchMarket({ ...market, overrides: [...market.overrides, override] });
  if (!after.ok) return after;
  return { ok: true, price: compare(market, before.result, after.result) };
}

function compare(market: Market, before: MatchResult, after: MatchResult): Price {
  const frame = frameOf(market);
  const number = pairNumbers(frame);
  const struck = new Set(after.struck.map(number));
  const pairs = after.meetings.flatMap((each) => number(each) ?? []);
  const blocking = blockingPairs(frame, pairs).filter((pair) => !struck.has(pair));
  return {
    ...{ lost: without(before, after), gained: without(after, before) },
    losers: losersOf(before, after),
    blocking: blocking.length,
    withNone: { before: before.figures.withNone, after: after.figures.withNone },
  };
}

/** Pairs that meet in one result and not in the other. */
function without(one: MatchResult, other: MatchResult): PairNames[] {
  const key = ({ participant, company }: PairNames) => `${participant} ${company}`;
  const there = new Set(other.meetings.map(key));
  return one.meetings
    .filter((each) => !there.has(key(each)))
    .map(({ participant, company }) => ({ participant, company }))
    .sort(inOrder);
}

function losersOf(before: MatchResult, after: MatchResult): Price['losers'] {
  const fewer = new Map<string, number>();
  for (const { participant } of before.meetings) {
    fewer.set(participant, (fewer.get(participant) ?? 0) + 1);
  }
  for (const { participant } of after.meetings) {
    fewer.set(participant, (fewer.get(participant) ?? 0) - 1);
  }
  return [...fewer]
    .filter(([, count]) => count > 0)
    .map(([participant, count]) => ({ participant, fewer: count }))
    .sort((a, b) => (a.participant < b.participant ? -1 : 1));
}
