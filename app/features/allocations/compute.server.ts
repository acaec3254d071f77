import {
  checkAllocation,
  type AllocationRecord,
  type Fault,
} from '#app/features/allocation-check/exports.ts';
import {
  explainCompany,
  explainParticipant,
  MATCHING_VERSION,
  matchMarket,
  priceOverride,
  repairAllocation,
  simulateCaps,
  spreadOf,
  whatIf,
  type Cancelled,
  type CapFigures,
  type CompanyExplanation,
  type Explanation,
  type Market,
  type MatchResult,
  type Meeting,
  type Priced,
  type Refusal,
  type WhatIf,
} from '#app/features/matching/exports.ts';
import { readMarket, type Reading } from '#app/features/matching/exports.server.ts';
import { marketOf, type MarketRows } from './market-of.ts';

/** What takes longer than a request may keep others waiting: each with what it needs, and what it gives. */
export interface Tasks {
  market: { asks: { rows: MarketRows }; gives: Reading<Market> };
  simulate: { asks: { market: Market; caps: number[] }; gives: (CapFigures | null)[] };
  match: { asks: { market: Market }; gives: Matched };
  check: { asks: { market: Market; result: MatchResult; record: unknown }; gives: Fault[] };
  price: { asks: { market: Market; override: Market['overrides'][number] }; gives: Priced };
  repair: { asks: RepairTask; gives: Repaired };
  'what-if': { asks: { market: Market; id: string }; gives: WhatIf[] };
  explain: { asks: ExplainTask; gives: Explanation };
  'explain-company': { asks: ExplainTask; gives: CompanyExplanation | null };
}
export type TaskName = keyof Tasks;

/** Of a participant or a company. */
interface ExplainTask {
  market: Market;
  result: MatchResult;
  id: string;
}

export type Matched =
  | { ok: true; result: MatchResult; record: AllocationRecord; faults: Fault[] }
  | { ok: false; refusal: Refusal };

export interface RepairTask {
  /** In which everybody is who had a meeting, those who are gone among them. */
  before: Market;
  /** Of those who are left: what the record speaks of. */
  after: Market;
  confirmed: Meeting[];
  cancelled: Cancelled;
}

export interface Repaired {
  lost: Meeting[];
  added: Meeting[];
  result: MatchResult;
  record: AllocationRecord;
  /** What is wrong with it, beside pairs that would rather meet: a repair that moves nobody leaves those. */
  faults: Fault[];
  blocking: number;
}

const DOES: { [N in TaskName]: (asks: Tasks[N]['asks']) => Tasks[N]['gives'] } = {
  market: ({ rows }) => readMarket(marketOf(rows)),
  simulate: ({ market, caps }) => simulateCaps(market, caps),
  match: ({ market }) => {
    const matching = matchMarket(market);
    if (!matching.ok) return matching;
    return { ...matching, ...checkAllocation(market, matching.result) };
  },
  check: ({ market, result, record }) => checkAllocation(market, result, record).faults,
  price: ({ market, override }) => priceOverride(market, override),
  repair,
  'what-if': ({ market, id }) => whatIf(market, id),
  explain: ({ market, result, id }) => explainParticipant(market, result, id),
  'explain-company': ({ market, result, id }) => explainCompany(market, result, id),
};

export function compute<N extends TaskName>(name: N, asks: Tasks[N]['asks']): Tasks[N]['gives'] {
  return DOES[name](asks);
}

function repair({ before, after, confirmed, cancelled }: RepairTask): Repaired {
  const { lost, added } = repairAllocation(before, confirmed, cancelled);
  const isLost = new Set(lost);
  const meetings = [...confirmed.filter((each) => !isLost.has(each)), ...added];
  const result: MatchResult = {
    ...{ format: 1, fair: after.fair.id, version: MATCHING_VERSION, meetings, struck: [] },
    figures: { rounds: 0, firstUnplaced: 0, hallBound: 0, ...spreadOf(after, meetings) },
  };
  const { faults, record } = checkAllocation(after, result);
  const others = faults.filter(({ code }) => code !== 'blocking-pair');
  return { lost, added, result, record, faults: others, blocking: faults.length - others.length };
}
