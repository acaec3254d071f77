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
  const companyAt = indexOf(companies);
  const ranks = ranksOf(participants, companyAt);
  const marks = marksOf(companies, indexOf(participants));
  const size = companies.length;
  const known = {
    ...{ participants, companies, companyAt },
    participantSlots: Int32Array.from(participants, ({ free }) => slotMask(free)),
    companySlots: Int32Array.from(companies, ({ booth }) =>
      booth.tables.reduce((all, table) => all | slotMask(table), 0),
    ),
    rank: (p: number, c: number) => valueOf(ranks[p * size + c]!),
    tier: (p: number, c: number) => valueOf(marks[p * size + c]!),
  };
  const asked = { known, isBanned: bansOf(market) };
  return {
    ...known,
    isFeasible: (p, c) => isFeasible(asked, p, c),
    reasons: (p, c) => reasonsOf(asked, p, c),
  };
}

interface Asked {
  known: Omit<Wishes, 'isFeasible' | 'reasons'>;
  isBanned: (participant: string, company: string) => boolean;
}

/** As `reasonsOf`, without a word: asked of every pair of a market. */
function isFeasible({ known, isBanned }: Asked, p: number, c: number): boolean {
  const participant = known.participants[p]!;
  const company = known.companies[c]!;
  if ((known.participantSlots[p]! & known.companySlots[c]!) === 0) return false;
  if (!participant.fillByScore && known.rank(p, c) === undefined) return false;
  const mark = known.tier(p, c) ?? (company.fillByScore ? 0 : PASSED);
  if (mark === PASSED || isBanned(participant.id, company.id)) return false;
  return !breaksAnyRule(participant, company);
}

function reasonsOf({ known, isBanned }: Asked, p: number, c: number): Reason[] {
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

const NOTHING = -2;
const valueOf = (value: number): number | undefined => (value === NOTHING ? undefined : value);

function indexOf(rows: readonly { id: string }[]): Map<string, number> {
  return new Map(rows.map(({ id }, at) => [id, at]));
}

/** Of each participant the place of each company on their list, NOTHING where it is not there. */
function ranksOf(participants: readonly Participant[], companyAt: ReadonlyMap<string, number>) {
  const ranks = new Int16Array(participants.length * companyAt.size).fill(NOTHING);
  for (const [p, { companies }] of participants.entries()) {
    for (let rank = 0; rank < companies.length; rank += 1) {
      ranks[p * companyAt.size + companyAt.get(companies[rank]!)!] = rank;
    }
  }
  return ranks;
}

/** Of each participant the tier in which each company marked them, PASSED or NOTHING. */
function marksOf(companies: readonly Company[], participantAt: ReadonlyMap<string, number>) {
  const marks = new Int8Array(participantAt.size * companies.length).fill(NOTHING);
  for (const [c, { tiers, passed }] of companies.entries()) {
    const mark = (id: string, as: number) => {
      marks[participantAt.get(id)! * companies.length + c] = as;
    };
    for (const [tier, ids] of tiers.entries()) for (const id of ids) mark(id, tier);
    for (const id of passed) mark(id, PASSED);
  }
  return marks;
}
