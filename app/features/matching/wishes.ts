import { brokenRules, type Company, type Participant, type Reason } from './feasibility.ts';
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
  const bans = new Set<string>();
  for (const each of market.overrides) {
    if (each.kind === 'ban') bans.add(`${each.participant} ${each.company}`);
  }
  const participantSlots = Int32Array.from(participants, ({ free }) => slotMask(free));
  const companySlots = Int32Array.from(companies, ({ booth }) =>
    booth.tables.reduce((all, table) => all | slotMask(table), 0),
  );
  const rank = (p: number, c: number) => ranks[p]!.get(companies[c]!.id);
  const mark = (p: number, c: number) => marks[c]!.get(participants[p]!.id);
  const reasons = (p: number, c: number): Reason[] => {
    const participant = participants[p]!;
    const company = companies[c]!;
    const found: Reason[] = bans.has(`${participant.id} ${company.id}`) ? ['banned'] : [];
    if (!participant.fillByScore && rank(p, c) === undefined) found.push('not-listed');
    const given = mark(p, c);
    if (given === PASSED) found.push('passed');
    if (given === undefined && !company.fillByScore) found.push('not-marked');
    found.push(...brokenRules(participant, company));
    if ((participantSlots[p]! & companySlots[c]!) === 0) found.push('no-common-slot');
    return found;
  };
  return {
    ...{ participants, companies, participantSlots, companySlots, companyAt: indexOf(companies) },
    ...{ rank, tier: mark, reasons },
  };
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
