import type { Market, Meeting } from '#app/features/matching/exports.ts';
import { sha256Hex } from '#app/platform/sha256.ts';
import { digestOf } from './canonical.ts';
import type { AllocationRecord } from './record.ts';

/** What one participant holds of a market and its result: their own row, and nothing of others. */
export interface OwnRow {
  format: 1;
  fair: Market['fair'];
  row: Market['participants'][number];
  /** The limit of meetings that a coordinator gave them above the fair's; null where there is none. */
  raisedTo: number | null;
  meetings: Meeting[];
}

export const OWN_CHECKS = ['seed', 'row', 'input', 'within', 'listed', 'claim'] as const;
export type OwnCheck = (typeof OWN_CHECKS)[number];

export interface OwnChecked {
  ok: boolean;
  results: { check: OwnCheck; holds: boolean }[];
  /** The digests that were made here. */
  digests: { row: string; input: string };
  /** Companies of their list they do not meet: all their meetings are dearer and as many as they may have. */
  proved: string[];
  /** Companies of their list of which only the check of the whole says that nothing stood against the rules. */
  rests: string[];
}

/**
 * Compares somebody's own row with the allocation record: that it went in as it is, and that their meetings keep
 * what it says. What it cannot show without the rows of others it names, instead of claiming it.
 */
export function checkOwnRow(own: OwnRow, record: AllocationRecord): OwnChecked {
  const digests = {
    row: digestOf(own.row),
    input: digestOf({ format: own.format, fair: own.fair, ...record.input.rows }),
  };
  const { commitment, value } = record.seed;
  const holds: Record<OwnCheck, boolean> = {
    seed:
      sha256Hex(`kakehashi-fair-seed\n${value}`) === commitment &&
      own.fair.seed.commitment === commitment &&
      own.fair.seed.value === value,
    row: record.input.rows.participants.includes(digests.row),
    input: digests.input === record.input.digest,
    within: keepsLimits(own),
    listed: own.meetings.every(
      ({ company }) => own.row.fillByScore || own.row.companies.includes(company),
    ),
    claim: record.claims.some(({ claim, holds: is }) => claim === 'no-blocking-pair' && is),
  };
  const results = OWN_CHECKS.map((check) => ({ check, holds: holds[check] }));
  const ok = results.every((each) => each.holds);
  return { ok, results, digests, ...leftOut(own) };
}

function capOf({ fair, row, raisedTo }: OwnRow): number {
  const allowed = Math.max(fair.cap, raisedTo ?? 0);
  return Math.min(row.cap ?? allowed, allowed);
}

function keepsLimits(own: OwnRow): boolean {
  const { row, meetings } = own;
  const slots = new Set(meetings.map(({ slot }) => slot));
  const companies = new Set(meetings.map(({ company }) => company));
  return (
    meetings.length <= capOf(own) &&
    slots.size === meetings.length &&
    companies.size === meetings.length &&
    meetings.every(({ participant, slot }) => participant === row.id && row.free[slot] === '1')
  );
}

/** Of the companies listed and not met: those behind a full set of dearer ones, and the others. */
function leftOut(own: OwnRow): { proved: string[]; rests: string[] } {
  const { companies } = own.row;
  const met = own.meetings.map(({ company }) => companies.indexOf(company));
  const isFull = met.length >= capOf(own) && !met.includes(-1);
  const last = Math.max(-1, ...met);
  const missed = companies.filter((_, at) => !met.includes(at));
  const isProved = (company: string) => isFull && companies.indexOf(company) > last;
  return {
    proved: missed.filter(isProved),
    rests: missed.filter((each) => !isProved(each)),
  };
}
