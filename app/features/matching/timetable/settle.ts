import { slotsIn } from '../slots.ts';
import { EMPTY, type Grid } from './grid.ts';
import { insert } from './insert.ts';

/** Turns for which a pair does not go back to the slot it was driven from: so many, or up to twice. */
const AWAY = 6;

export interface Search {
  /** 1 for pairs that nobody drives out. */
  locked: Uint8Array;
  turns: number;
}

interface Place {
  table: number;
  slot: number;
  /** Who has to go: nobody, one pair or two. */
  out: number[];
}

/**
 * Tabu search for pairs that neither an empty place nor a chain could take: each takes the place that
 * drives out the fewest, who look for another at once. Keeps the best timetable seen and returns those
 * it leaves without a place. Chance is a fixed sequence, so the same market gives the same timetable.
 */
export function settle(grid: Grid, unplaced: readonly number[], search: Search): number[] {
  const waiting = [...unplaced];
  const away = new Map<number, number>();
  const chance = sequence();
  let best = { left: [...waiting], places: grid.copy() };
  for (let turn = 0; turn < search.turns && waiting.length > 0; turn += 1) {
    const pair = waiting.shift()!;
    const isFree = (each: Place, out = each.out) =>
      out.every((other) => search.locked[other] === 0) &&
      (away.get(pair * grid.slots + each.slot) ?? 0) <= turn;
    const place = insert(grid, pair) ? null : pick(placesOf(grid, pair).filter((p) => isFree(p)));
    if (place) {
      for (const other of place.out) {
        away.set(other * grid.slots + grid.slotOf[other]!, turn + AWAY + chance(AWAY));
        grid.lift(other);
      }
      grid.place(pair, place.table, place.slot);
      waiting.push(...place.out.filter((other) => !insert(grid, other)));
    } else if (!grid.isPlaced(pair)) waiting.push(pair);
    if (waiting.length < best.left.length) best = { left: [...waiting], places: grid.copy() };
  }
  grid.restore(best.places);
  return best.left;

  function pick(places: readonly Place[]): Place | null {
    const least = Math.min(...places.map(({ out }) => out.length));
    const fewest = places.filter(({ out }) => out.length === least);
    return fewest[chance(fewest.length)] ?? null;
  }
}

function placesOf(grid: Grid, pair: number): Place[] {
  const company = grid.companyOf[pair]!;
  const participant = grid.participantOf[pair]!;
  const places: Place[] = [];
  for (let table = grid.firstTable[company]!; table < grid.firstTable[company + 1]!; table += 1) {
    for (const slot of slotsIn(grid.mask[pair]! & grid.staffed[table]!)) {
      const both = [grid.atParticipant(participant, slot), grid.atTable(table, slot)];
      places.push({ table, slot, out: both.filter((other) => other !== EMPTY) });
    }
  }
  return places;
}

/** Whole numbers below a bound, always the same ones (a linear congruence; Knuth's multiplier). */
function sequence(): (below: number) => number {
  let state = 1;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return below === 0 ? 0 : Math.floor((state / 2 ** 32) * below);
  };
}
