import {
  breaksAnyRule,
  brokenRules,
  type Company,
  type Participant,
  type Reason,
} from './feasibility.ts';
import type { Market } from './schema.ts';
import { slotMask } from './slots.ts';

const PASSED = -1;

/** Participants and companies of a market in the order of their lots, and what they wish. */
export interface Wishes {
  participants: readonly Participant[];
  companies: readonly Company[];
  /** Free slots of each: of a company those of any table. */
  participantSlots: Int32Array;
  companySlots: Int32Array;
  companyAt: ReadonlyMap<string, number>;
  /** Rank in the participant's own list from 0, or undefined. */
  rank: (participant: number, company: number) => number | undefined;
  /** Tier in which the company marked the participant from 0, or undefined. */
  tier: (participant: number, company: number) => number | undefined;
  /** Whether nothing keeps a pair from meeting. */
  isFeasible: (participant: number, company: number) => boolean;
  /** Everything that keeps a pair from meeting; none for a pair that is feasible. */
  reasons: (participant: number, company: number) => Reason[];
}

/** Code units decide, never a language: the order is the same on every machine. */
function byLot<T extends { id: string; lot?: string }>(rows: readonly T[]): T[] {
  const lot = ({ id, lot: given }: T) => given ?? id;
  return rows.toSorted((a, b) => (lot(a) < lot(b) ? -1 : 1));
}

export function wishesOf(market: Market): Wishes {
  const participants = byLot(market.participants);
  const companies = byLot(market.companies);
  const ranks = participants.map(({ companies: listed }) => placesOf(listed));
  const marks = companies.map(marksOf);
  const known = {
    ...{ participants, companies, companyAt: indexOf(companies) },
    participantSlots: Int32Array.from(participants, ({ free }) => slotMask(free)),
    companySlots: Int32Array.from(companies, ({ booth }) =>
      booth.tables.reduce((all, table) => all | slotMask(table), 0),
    ),
    rank: (p: number, c: number) => ranks[p]!.get(companies[c]!.id),
    tier: (p: number, c: number) => marks[c]!.get(participants[p]!.id),
  };
  const isBanned = bansOf(market);
  return {
    ...known,
    isFeasible: (p, c) => isFeasible({ ...{ known, isBanned }, p, c }),
    reasons: (p, c) => reasonsOf({ ...{ known, isBanned }, p, c }),
  };
}

interface Asked {
  known: Omit<Wishes, 'isFeasible' | 'reasons'>;
  isBanned: (participant: string, company: string) => boolean;
  p: number;
  c: number;
}

/** As `reasonsOf`, without a word: asked of every pair of a market. */
function isFeasible({ known, isBanned, p, c }: Asked): boolean {
  const participant = known.participants[p]!;
  const company = known.companies[c]!;
  if ((known.participantSlots[p]! & known.companySlots[c]!) === 0) return false;
  if (!participant.fillByScore && known.rank(p, c) === undefined) return false;
  const mark = known.tier(p, c) ?? (company.fillByScore ? 0 : PASSED);
  if (mark === PASSED || isBanned(participant.id, company.id)) return false;
  return !breaksAnyRule(participant, company);
}

function reasonsOf({ known, isBanned, p, c }: Asked): Reason[] {
  const participant = known.participants[p]!;
  const company = known.companies[c]!;
  const mark = known.tier(p, c);
  const found: Reason[] = isBanned(participant.id, company.id) ? ['banned'] : [];
  if (!participant.fillByScore && known.rank(p, c) === undefined) found.push('not-listed');
  if (mark === PASSED) found.push('passed');
  if (mark === undefined && !company.fillByScore) found.push('not-marked');
  found.push(...brokenRules(participant, company));
  if ((known.participantSlots[p]! & known.companySlots[c]!) === 0) found.push('no-common-slot');
  return found;
}

function bansOf({ overrides }: Market): Asked['isBanned'] {
  const bans = new Set<string>();
  for (const each of overrides) {
    if (each.kind === 'ban') bans.add(`${each.participant} ${each.company}`);
  }
  return (participant, company) => bans.size > 0 && bans.has(`${participant} ${company}`);
}

function placesOf(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, at) => [id, at]));
}

function indexOf(rows: readonly { id: string }[]): Map<string, number> {
  return placesOf(rows.map(({ id }) => id));
}

function marksOf({ tiers, passed }: Company): Map<string, number> {
  const marks = new Map<string, number>();
  for (const [tier, ids] of tiers.entries()) for (const id of ids) marks.set(id, tier);
  for (const id of passed) marks.set(id, PASSED);
  return marks;
}
