import { lowestSlot } from '../slots.ts';
import { EMPTY, type Grid } from './grid.ts';

/**
 * Gives the pair a place: an empty one, or one that a chain of others makes room at, each of which
 * changes between the same two slots. Where everybody is free in all slots a chain is always found
 * (König 1916: the two slots' pairs form paths and even circles), so nobody is left without a place.
 */
export function insert(grid: Grid, pair: number): boolean {
  return insertPlainly(grid, pair) || insertByChain(grid, pair);
}

function insertPlainly(grid: Grid, pair: number): boolean {
  const company = grid.companyOf[pair]!;
  const common = grid.mask[pair]! & grid.participantFree[grid.participantOf[pair]!]!;
  for (let t = grid.firstTable[company]!; t < grid.firstTable[company + 1]!; t += 1) {
    const open = common & grid.tableFree[t]!;
    if (open === 0) continue;
    grid.place(pair, t, lowestSlot(open));
    return true;
  }
  return false;
}

function insertByChain(grid: Grid, pair: number): boolean {
  const company = grid.companyOf[pair]!;
  for (let t = grid.firstTable[company]!; t < grid.firstTable[company + 1]!; t += 1) {
    if (grid.tableFree[t] !== 0 && insertAtTable(grid, pair, t)) return true;
  }
  return false;
}

/** One slot is empty for the participant, another for the table: either may become the pair's. */
function insertAtTable(grid: Grid, pair: number, table: number): boolean {
  const participant = grid.participantOf[pair]!;
  const possible = grid.mask[pair]! & grid.staffed[table]!;
  const theirs = grid.participantFree[participant]!;
  const own = grid.tableFree[table]!;
  for (let mine = theirs; mine !== 0; mine &= mine - 1) {
    const a = lowestSlot(mine);
    for (let its = own; its !== 0; its &= its - 1) {
      const b = lowestSlot(its);
      if (possible & (1 << a) && clear(grid, { table, from: a, to: b })) {
        grid.place(pair, table, a);
        return true;
      }
      if (possible & (1 << b) && clear(grid, { participant, from: b, to: a })) {
        grid.place(pair, table, b);
        return true;
      }
    }
  }
  return false;
}

type Clearing = { from: number; to: number } & ({ table: number } | { participant: number });

/** Empties slot `from` of a table or participant whose slot `to` is empty; false where it cannot. */
function clear(grid: Grid, clearing: Clearing): boolean {
  let { from, to } = clearing;
  let isAtTable = 'table' in clearing;
  let mover =
    'table' in clearing
      ? grid.atTable(clearing.table, from)
      : grid.atParticipant(clearing.participant, from);
  const movers: number[] = [];
  while (mover !== EMPTY) {
    if ((grid.mask[mover]! & grid.staffed[grid.tableOf[mover]!]! & (1 << to)) === 0) return false;
    movers.push(mover);
    mover = isAtTable
      ? grid.atParticipant(grid.participantOf[mover]!, to)
      : grid.atTable(grid.tableOf[mover]!, to);
    isAtTable = !isAtTable;
    [from, to] = [to, from];
  }
  exchange(grid, movers, [clearing.from, clearing.to]);
  return true;
}

/** Every pair of a chain changes to the other of its two slots, at its own table. */
function exchange(grid: Grid, movers: readonly number[], [a, b]: [number, number]): void {
  const places = movers.map((pair) => {
    return { pair, table: grid.tableOf[pair]!, slot: grid.slotOf[pair] === a ? b : a };
  });
  for (const { pair } of places) grid.lift(pair);
  for (const { pair, table, slot } of places) grid.place(pair, table, slot);
}
