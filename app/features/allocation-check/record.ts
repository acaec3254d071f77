import type { Market, MatchResult } from '#app/features/matching/exports.ts';
import { digestOf } from './canonical.ts';
import type { Fault, FaultCode } from './faults.ts';

/** Changes whenever the check asks more, less or otherwise. */
export const CHECK_VERSION = '1';

/** What a record says of a result; docs/fair-format.md has each in words. */
export const CLAIMS = [
  'seed-committed',
  'feasible',
  'within-caps-and-seats',
  'clash-free',
  'pins-kept',
  'no-blocking-pair',
  'struck-not-addable',
] as const;
export type Claim = (typeof CLAIMS)[number];

/** What a record does not say, so that nobody reads it in. */
export const NOT_PROVEN = [
  'struck-pairs-have-no-timetable',
  'best-for-participants',
  'no-other-market-was-shown',
] as const;

/** The allocation record (割当の検証記録): whoever has the market and the result can make it again. */
export interface AllocationRecord {
  format: 1;
  fair: string;
  /** Versions of the matching that the result names and of the check that judged it. */
  version: string;
  checkVersion: string;
  seed: { commitment: string; value: string };
  input: {
    digest: string;
    /** Digests of the rows, sorted: whoever knows a row of their own can look for it. */
    rows: { participants: string[]; companies: string[]; overrides: string[] };
  };
  output: { digest: string; meetings: number; struck: number };
  claims: { claim: Claim; holds: boolean; looked: number }[];
  notProven: readonly string[];
}

const AGAINST: Record<FaultCode, Claim | null> = {
  seed: 'seed-committed',
  unknown: 'feasible',
  'not-feasible': 'feasible',
  'struck-infeasible': 'feasible',
  cap: 'within-caps-and-seats',
  seats: 'within-caps-and-seats',
  'no-such-place': 'clash-free',
  'not-free': 'clash-free',
  twice: 'clash-free',
  'participant-clash': 'clash-free',
  'table-clash': 'clash-free',
  'pin-missed': 'pins-kept',
  'blocking-pair': 'no-blocking-pair',
  'struck-and-met': 'struck-not-addable',
  'struck-for-nothing': 'struck-not-addable',
  fair: null,
  figures: null,
  record: null,
};

export interface Found {
  faults: readonly Fault[];
  /** Pairs looked at for blocking; null where the meetings' own faults left nothing to look at. */
  looked: number | null;
}

export function recordOf(market: Market, result: MatchResult, found: Found): AllocationRecord {
  const { fair } = market;
  return {
    ...{ format: 1, fair: fair.id, version: result.version, checkVersion: CHECK_VERSION },
    seed: { commitment: fair.seed.commitment, value: fair.seed.value },
    input: inputOf(market),
    output: {
      digest: outputDigest(result),
      ...{ meetings: result.meetings.length, struck: result.struck.length },
    },
    claims: claimsOf(market, result, found),
    notProven: NOT_PROVEN,
  };
}

/** Independent of the order of rows; a row's own lists keep theirs. */
function inputOf({ format, fair, ...rest }: Market): AllocationRecord['input'] {
  const rows = {
    participants: rest.participants.map(digestOf).sort(),
    companies: rest.companies.map(digestOf).sort(),
    overrides: rest.overrides.map(digestOf).sort(),
  };
  return { digest: digestOf({ format, fair, ...rows }), rows };
}

/** Meetings and struck pairs alone, in the order of their digests' texts: figures follow from them. */
function outputDigest({ fair, version, meetings, struck }: MatchResult): string {
  return digestOf({
    ...{ fair, version },
    meetings: meetings.map((each) => digestOf(each)).sort(),
    struck: struck.map((each) => digestOf(each)).sort(),
  });
}

function claimsOf(market: Market, result: MatchResult, { faults, looked }: Found) {
  const refuted = new Set(faults.map(({ code }) => AGAINST[code]));
  const { meetings, struck } = result;
  const isLookedAt = looked !== null;
  const count: Record<Claim, number> = {
    'seed-committed': 1,
    feasible: meetings.length + struck.length,
    'within-caps-and-seats': market.participants.length + market.companies.length,
    'clash-free': meetings.length,
    'pins-kept': market.overrides.filter(({ kind }) => kind === 'pin').length,
    'no-blocking-pair': looked ?? 0,
    'struck-not-addable': isLookedAt ? struck.length : 0,
  };
  const needsLook = (claim: Claim) =>
    claim === 'no-blocking-pair' || claim === 'struck-not-addable';
  return CLAIMS.map((claim) => ({
    ...{ claim, looked: count[claim] },
    holds: !refuted.has(claim) && (isLookedAt || !needsLook(claim)),
  }));
}
