import type { Frame } from '../frame.ts';
import { countSlots } from '../slots.ts';
import { Grid } from './grid.ts';
import { insert } from './insert.ts';
import { settle } from './settle.ts';

const TURNS = 300;
const TURNS_PER_PAIR = 300;

/** Keeps a timetable while the pairs in it change from round to round. */
export class Timetabler {
  readonly grid: Grid;
  readonly #locked: Uint8Array;

  constructor(frame: Frame) {
    this.grid = new Grid(frame);
    this.#locked = new Uint8Array(frame.mask.length);
  }

  /** Pairs placed now are never driven out again, though they may change slots. */
  lock(pairs: readonly number[]): void {
    for (const pair of pairs) this.#locked[pair] = 1;
  }

  /** Makes a timetable of these pairs and no others; returns those it found no place for. */
  fit(pairs: readonly number[]): number[] {
    const { grid } = this;
    const wanted = new Set(pairs);
    for (let pair = 0; pair < grid.pairs; pair += 1) {
      if (grid.isPlaced(pair) && !wanted.has(pair)) grid.lift(pair);
    }
    const options = (pair: number) => countSlots(grid.mask[pair]!);
    const missing = pairs
      .filter((pair) => !grid.isPlaced(pair))
      .sort((a, b) => options(a) - options(b) || a - b);
    const left = missing.filter((pair) => !insert(grid, pair));
    if (left.length === 0) return left;
    const turns = TURNS + TURNS_PER_PAIR * left.length;
    return settle(grid, left, { locked: this.#locked, turns }).sort((a, b) => a - b);
  }

  /** Gives one more pair a place if nobody has to go for it. */
  admit(pair: number): boolean {
    return insert(this.grid, pair);
  }
}
