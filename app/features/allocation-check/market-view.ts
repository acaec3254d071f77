import type { Market } from '#app/features/matching/exports.ts';
import { sha256Hex, sha256Numbers } from '#app/platform/sha256.ts';
import { whyNot } from './why-not.ts';
import { Standing, type Pair } from './standing.ts';

export type ParticipantRow = Market['participants'][number];
export type CompanyRow = Market['companies'][number];

export interface SeenParticipant {
  row: ParticipantRow;
  lot: string;
  slots: number[];
  cap: number;
  /** Place on their list, from 0. */
  listed: ReadonlyMap<string, number>;
}

export interface SeenCompany {
  row: CompanyRow;
  lot: string;
  seats: number;
  tier: ReadonlyMap<string, number>;
  passed: ReadonlySet<string>;
  /** How many tables are staffed in each slot. */
  room: number[];
}

/** The slots marked free, by number. */
function freeSlots(free: string): number[] {
  const slots: number[] = [];
  for (let slot = 0; slot < free.length; slot += 1) if (free[slot] === '1') slots.push(slot);
  return slots;
}

/** A market as the check reads it: by its own code, from the file's words alone. */
export class MarketView {
  readonly market: Market;
  readonly participants: ReadonlyMap<string, SeenParticipant>;
  readonly companies: ReadonlyMap<string, SeenCompany>;
  readonly #draw: (text: string) => number;
  readonly #banned: ReadonlySet<string>;
  readonly #pinned: ReadonlySet<string>;

  constructor(market: Market) {
    this.market = market;
    this.participants = new Map(market.participants.map((row) => [row.id, this.#seen(row)]));
    this.companies = new Map(market.companies.map((row) => [row.id, this.#seenCompany(row)]));
    this.#draw = sha256Numbers(market.fair.seed.value);
    const named = (kind: 'ban' | 'pin') =>
      market.overrides.flatMap((each) =>
        each.kind === kind ? [`${each.participant}|${each.company}`] : [],
      );
    this.#banned = new Set(named('ban'));
    this.#pinned = new Set(named('pin'));
  }

  isSeedCommitted(): boolean {
    const { commitment, value } = this.market.fair.seed;
    return sha256Hex(`kakehashi-fair-seed\n${value}`) === commitment;
  }

  /** The first reason why the two may not meet, or null. */
  whyNot(p: SeenParticipant, c: SeenCompany): string | null {
    if (this.#banned.size > 0 && this.#banned.has(`${p.row.id}|${c.row.id}`)) return 'banned';
    const reason = whyNot(p, c);
    if (reason !== null) return reason;
    for (const slot of p.slots) if (c.room[slot]! > 0) return null;
    return 'no-common-slot';
  }

  /** Slots in which both are free, whoever else is met then. */
  commonSlots(p: SeenParticipant, c: SeenCompany): number[] {
    return p.slots.filter((slot) => c.room[slot]! > 0);
  }

  /** Where the participant puts the company. */
  wish(p: SeenParticipant, c: SeenCompany): Standing {
    return new Standing({ view: this, chooser: 'participant', p, c }, this.wishBand(p, c));
  }

  /** Where the company puts the participant. */
  mark(p: SeenParticipant, c: SeenCompany): Standing {
    return new Standing({ view: this, chooser: 'company', p, c }, this.markBand(p, c));
  }

  wishBand(p: SeenParticipant, c: SeenCompany): number {
    return this.#isPinned(p, c) ? -1 : (p.listed.get(c.row.id) ?? Infinity);
  }

  markBand(p: SeenParticipant, c: SeenCompany): number {
    return this.#isPinned(p, c) ? -1 : (c.tier.get(p.row.id) ?? Infinity);
  }

  /** What a pair draws; only of two that are alike in everything else it is asked. */
  ticket({ chooser, p, c }: Pair): number {
    return this.#draw(`${chooser}\n${p.lot}\n${c.lot}`);
  }

  #isPinned(p: SeenParticipant, c: SeenCompany): boolean {
    return this.#pinned.size > 0 && this.#pinned.has(`${p.row.id}|${c.row.id}`);
  }

  #seen(row: ParticipantRow): SeenParticipant {
    const { fair, overrides } = this.market;
    let allowed = fair.cap;
    for (const each of overrides) {
      if (each.kind === 'raise' && each.participant === row.id && each.cap > allowed) {
        allowed = each.cap;
      }
    }
    const cap = row.cap !== undefined && row.cap < allowed ? row.cap : allowed;
    const listed = new Map<string, number>();
    for (const id of row.companies) listed.set(id, listed.size);
    return { row, cap, listed, lot: row.lot ?? row.id, slots: freeSlots(row.free) };
  }

  #seenCompany(row: CompanyRow): SeenCompany {
    const staffed = row.booth.tables.map(freeSlots).filter((slots) => slots.length > 0);
    const room = this.market.fair.slots.map(
      (_, slot) => staffed.filter((slots) => slots.includes(slot)).length,
    );
    const places = staffed.flat().length;
    let seats = Math.min(row.seats, Math.max(1, places - 2 * staffed.length));
    for (const each of this.market.overrides) {
      if (each.kind === 'reserve' && each.company === row.id) seats -= each.seats;
    }
    const tier = new Map<string, number>();
    for (const [at, ids] of row.tiers.entries()) for (const id of ids) tier.set(id, at);
    const passed = new Set(row.passed);
    return { row, room, tier, passed, lot: row.lot ?? row.id, seats: Math.max(0, seats) };
  }
}
