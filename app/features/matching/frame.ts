import { tickets, type Chooser, type Ticket } from './lottery.ts';
import { companySeats, participantCap } from './quotas.ts';
import type { Market } from './schema.ts';
import { scoreParts, weighed } from './score.ts';
import { slotMask, slotsIn } from './slots.ts';
import { wishesOf, type Wishes } from './wishes.ts';

/** One who chooses: at most `quota` partners, at most `room[slot]` of them in each slot. */
export interface Agent {
  quota: number;
  room: Uint8Array;
}

/** All participants or all companies, and how they order the pairs they are part of. */
export interface Side {
  agents: readonly Agent[];
  /** Which agent of this side a pair belongs to. */
  of: Int32Array;
  /** The pairs of each agent, in no order. */
  pairs: readonly (readonly number[])[];
  /** Where the agent puts each pair, lower is better: what is alike in it is decided by the draw. */
  level: Int32Array;
  /** Whether this side's agent would rather have the first of two pairs: strict, never both ways. */
  prefers: (pair: number, other: number) => boolean;
}

/** A market as numbers: everything that the choice of pairs and their timetable depends on. */
export interface Frame {
  slots: number;
  participants: Side;
  companies: Side;
  /** Slots in which the two of a pair are both free. */
  mask: Int32Array;
  /** 1 where a coordinator pinned the pair. */
  pinned: Uint8Array;
  /** Free slots of each company's tables. */
  tables: readonly (readonly number[])[];
  wishes: Wishes;
}

/** Above any rank or tier: what a score orders comes after what a person ordered. */
export const BY_SCORE = 1_000_000;
const PINNED = -1;

interface Pairs {
  participant: number[];
  company: number[];
  /** Where each side puts the pair, lower is better; alike where only the draw decides. */
  participantLevel: number[];
  companyLevel: number[];
  pinned: number[];
}

/** The parts of a frame that tests replace, to see that what holds of the result would be missed. */
export interface FrameParts {
  tickets: (seed: string) => Ticket;
  levels: typeof levelsOf;
}

export const FRAME_PARTS: FrameParts = { tickets, levels: levelsOf };

/** The feasible pairs of a market and both sides' strict orders of them. */
export function frameOf(market: Market, parts = FRAME_PARTS): Frame {
  const wishes = wishesOf(market);
  const pairs = feasiblePairs(market, wishes, parts);
  const lots = {
    participant: wishes.participants.map(({ id, lot }) => lot ?? id),
    company: wishes.companies.map(({ id, lot }) => lot ?? id),
  };
  const ticket = parts.tickets(market.fair.seed.value);
  const draw = (chooser: Chooser) => (pair: number) =>
    ticket(
      chooser,
      lots.participant[pairs.participant[pair]!]!,
      lots.company[pairs.company[pair]!]!,
    );
  const slots = market.fair.slots.length;
  const tables = wishes.companies.map(({ booth }) => booth.tables.map(slotMask));
  const participants = wishes.participants.map((each, at) => ({
    quota: participantCap(market, each),
    room: roomOf(slots, [wishes.participantSlots[at]!]),
  }));
  const companies = wishes.companies.map((each, at) => ({
    quota: companySeats(market, each),
    room: roomOf(slots, tables[at]!),
  }));
  return {
    ...{ slots, tables, wishes },
    participants: sideOf(participants, pairs.participant, {
      ...{ level: pairs.participantLevel, draw: draw('participant'), other: pairs.company },
    }),
    companies: sideOf(companies, pairs.company, {
      ...{ level: pairs.companyLevel, draw: draw('company'), other: pairs.participant },
    }),
    mask: commonSlots(wishes, pairs),
    pinned: Uint8Array.from(pairs.pinned),
  };
}

function commonSlots(wishes: Wishes, { participant, company }: Pairs): Int32Array {
  const mask = new Int32Array(participant.length);
  for (let pair = 0; pair < mask.length; pair += 1) {
    const theirs = wishes.participantSlots[participant[pair]!]!;
    mask[pair] = theirs & wishes.companySlots[company[pair]!]!;
  }
  return mask;
}

function roomOf(slots: number, masks: readonly number[]): Uint8Array {
  const room = new Uint8Array(slots);
  for (const mask of masks) for (const slot of slotsIn(mask)) room[slot]! += 1;
  return room;
}

function feasiblePairs(market: Market, wishes: Wishes, { levels }: FrameParts): Pairs {
  const pairs: Pairs = {
    ...{ participant: [], company: [], participantLevel: [], companyLevel: [], pinned: [] },
  };
  const isPinnedPair = pinsOf(market);
  const everyCompany = wishes.companies.map((_, at) => at);
  for (const [p, { id, companies: listed, fillByScore }] of wishes.participants.entries()) {
    const candidates = fillByScore
      ? everyCompany
      : listed.flatMap((company) => wishes.companyAt.get(company) ?? []);
    for (const c of candidates) {
      if (!wishes.isFeasible(p, c)) continue;
      const isPinned = isPinnedPair(id, wishes.companies[c]!.id);
      const [participantLevel, companyLevel] = levels(market, wishes, [p, c]);
      pairs.participant.push(p);
      pairs.company.push(c);
      pairs.participantLevel.push(isPinned ? PINNED : participantLevel);
      pairs.companyLevel.push(isPinned ? PINNED : companyLevel);
      pairs.pinned.push(isPinned ? 1 : 0);
    }
  }
  return pairs;
}

function pinsOf({ overrides }: Market): (participant: string, company: string) => boolean {
  const pins = new Set<string>();
  for (const each of overrides) {
    if (each.kind === 'pin') pins.add(`${each.participant} ${each.company}`);
  }
  return (participant, company) => pins.size > 0 && pins.has(`${participant} ${company}`);
}

/** Where the participant and the company put each other: by rank and tier, else by score. */
function levelsOf(market: Market, wishes: Wishes, [p, c]: [number, number]): [number, number] {
  const rank = wishes.rank(p, c);
  const tier = wishes.tier(p, c);
  if (rank !== undefined && tier !== undefined) return [rank, tier];
  const { weights } = market.fair;
  const parts = scoreParts(wishes.participants[p]!, wishes.companies[c]!);
  return [
    rank ?? 2 * BY_SCORE - weighed(parts, weights.participants),
    tier ?? 2 * BY_SCORE - weighed(parts, weights.companies),
  ];
}

interface Order {
  level: readonly number[];
  draw: (pair: number) => number;
  /** The partner of each pair: decides between two that drew the same number. */
  other: readonly number[];
}

function sideOf(agents: readonly Agent[], of: readonly number[], order: Order): Side {
  const pairs: number[][] = agents.map(() => []);
  for (let pair = 0; pair < of.length; pair += 1) pairs[of[pair]!]!.push(pair);
  const level = Int32Array.from(order.level);
  return { agents, of: Int32Array.from(of), pairs, level, prefers: preference(order, level) };
}

/** Numbers are drawn when first asked for: most pairs are never compared. */
function preference({ draw, other }: Order, levels: Int32Array): Side['prefers'] {
  const drawn = new Float64Array(levels.length).fill(-1);
  const number = (pair: number): number => {
    if (drawn[pair]! < 0) drawn[pair] = draw(pair);
    return drawn[pair]!;
  };
  return (pair, than) => {
    if (levels[pair] !== levels[than]) return levels[pair]! < levels[than]!;
    const [a, b] = [number(pair), number(than)];
    return a === b ? other[pair]! < other[than]! : a < b;
  };
}
