import type { PlainMarket } from './fair-markets.ts';

/** A pair as `participant|company`. */
export type Pair = string;

/** One who chooses, by definition: best first while all still have a slot of their own. */
export interface Chooser {
  id: string;
  choose: (offered: ReadonlySet<Pair>) => ReadonlySet<Pair>;
  /** Whether some way gives each a slot of its own, whatever the quota. */
  fits: (pairs: readonly Pair[]) => boolean;
  quota: number;
}

export interface Choosers {
  pairs: Pair[];
  participants: Chooser[];
  companies: Chooser[];
}

interface Rules {
  id: string;
  quota: number;
  order: Pair[];
  room: number[];
}

const slotsOf = (free: string) => [...free].flatMap((mark, slot) => (mark === '1' ? [slot] : []));

/** Those who choose in a plain market, and the pairs that both sides list and that share a slot. */
export function choosersOf({ slots, participants, companies }: PlainMarket): Choosers {
  const common = new Map<Pair, number[]>();
  for (const { id, free, companies: listed } of participants) {
    for (const company of companies) {
      const staffed = (slot: number) => company.tables.some((table) => table[slot] === '1');
      const both = slotsOf(free).filter(staffed);
      const isMutual = listed.includes(company.id) && company.participants.includes(id);
      if (isMutual && both.length > 0) common.set(`${id}|${company.id}`, both);
    }
  }
  const chooser = ({ id, quota, order, room }: Rules): Chooser => {
    const fits = (pairs: readonly Pair[]) =>
      seat(
        pairs.map((pair) => common.get(pair)!),
        room,
      );
    return { id, quota, fits, choose: (offered) => greedy(order, { offered, quota, fits }) };
  };
  return {
    pairs: [...common.keys()],
    participants: participants.map(({ id, cap, free, companies: listed }) => {
      const order = listed.map((company) => `${id}|${company}`);
      return chooser({ id, quota: cap, order, room: [...free].map(Number) });
    }),
    companies: companies.map(({ id, seats, tables, participants: order }) => {
      const staffed = tables.filter((table) => table.includes('1'));
      const places = staffed.join('').split('1').length - 1;
      const room = Array.from({ length: slots }, (_, slot) => {
        return staffed.filter((table) => table[slot] === '1').length;
      });
      const most = Math.min(seats, Math.max(1, places - 2 * staffed.length));
      const pairs = order.map((participant) => `${participant}|${id}`);
      return chooser({ id, quota: most, order: pairs, room });
    }),
  };
}

function greedy(
  order: readonly Pair[],
  { offered, quota, fits }: Pick<Chooser, 'quota' | 'fits'> & { offered: ReadonlySet<Pair> },
): ReadonlySet<Pair> {
  const chosen: Pair[] = [];
  for (const pair of order) {
    if (offered.has(pair) && chosen.length < quota && fits([...chosen, pair])) chosen.push(pair);
  }
  return new Set(chosen);
}

/** Tries every slot for every one: right by looking, not by theory. */
function seat(wanted: readonly number[][], room: readonly number[]): boolean {
  const [first, ...rest] = wanted;
  if (!first) return true;
  return first.some((slot) => {
    if (room[slot]! < 1) return false;
    return seat(rest, room.with(slot, room[slot]! - 1));
  });
}

/** What of an outcome belongs to one. */
export function own(outcome: Iterable<Pair>, { id }: Chooser): Set<Pair> {
  return new Set([...outcome].filter((pair) => pair.split('|').includes(id)));
}

export const isSame = (a: ReadonlySet<Pair>, b: ReadonlySet<Pair>): boolean =>
  a.size === b.size && [...a].every((pair) => b.has(pair));

/** Nobody would drop a partner, and no two would take each other beside what they hold. */
export function isStable(choosers: Choosers, outcome: ReadonlySet<Pair>): boolean {
  const all = [...choosers.participants, ...choosers.companies];
  const held = new Map(all.map((each) => [each.id, own(outcome, each)]));
  if (!all.every((each) => isSame(each.choose(held.get(each.id)!), held.get(each.id)!)))
    return false;
  const byId = new Map(all.map((each) => [each.id, each]));
  return choosers.pairs.every((pair) => {
    if (outcome.has(pair)) return true;
    return !pair.split('|').every((id) =>
      byId
        .get(id)!
        .choose(new Set([...held.get(id)!, pair]))
        .has(pair),
    );
  });
}

/** Every stable outcome, found by looking at all sets of pairs. */
export function stableOutcomes(choosers: Choosers): ReadonlySet<Pair>[] {
  const { pairs, participants, companies } = choosers;
  const limits = [...participants, ...companies].map((each) => {
    const mine = own(pairs, each);
    const bits = pairs.reduce((sum, pair, at) => sum + (mine.has(pair) ? 2 ** at : 0), 0);
    return { bits, quota: each.quota };
  });
  const found: ReadonlySet<Pair>[] = [];
  for (let set = 0; set < 2 ** pairs.length; set += 1) {
    // Most sets are out for their number alone.
    if (limits.some(({ bits, quota }) => countOf(set & bits) > quota)) continue;
    const outcome = new Set(pairs.filter((_, at) => (set >> at) & 1));
    if (isStable(choosers, outcome)) found.push(outcome);
  }
  return found;
}

function countOf(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
