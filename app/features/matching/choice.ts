import type { Agent } from './frame.ts';
import { lowestSlot } from './slots.ts';

/** Nothing was turned away. */
export const NONE = -1;

/**
 * The partners an agent holds, each in a slot of its own: a basis of a truncated transversal matroid,
 * kept best while pairs are offered one by one. That this is the agent's choice from all that was
 * offered is shown in docs/matching-proof.md.
 */
export interface Held {
  readonly pairs: readonly number[];
  /** Takes the pair if it is among the best that fit, and returns the one turned away, or NONE. */
  offer: (pair: number) => number;
  /** Takes the pair only if nothing has to go for it. */
  add: (pair: number) => boolean;
  remove: (pair: number) => void;
  isFull: () => boolean;
}

export interface ChoiceOf {
  slots: number;
  agent: Agent;
  /** Slots of each pair. */
  mask: Int32Array;
  /** Where the slot of each held pair is kept: one store may serve all agents of a side. */
  slotOf: { [pair: number]: number };
  prefers: (pair: number, other: number) => boolean;
}

export type MakeHeld = (of: ChoiceOf) => Held;

export const heldBy: MakeHeld = (of) => new SlotHeld(of);

class SlotHeld implements Held {
  readonly pairs: number[] = [];
  readonly #of: ChoiceOf;
  /** The worst held, NONE where it has to be looked for. */
  #last = NONE;
  readonly #inSlot: number[][];
  /** Slots with room for one more. */
  #open = 0;
  /** Which pair found the way to a slot in the last search. */
  readonly #cameFrom: Int32Array;

  constructor(of: ChoiceOf) {
    this.#of = of;
    this.#inSlot = Array.from({ length: of.slots }, () => []);
    this.#cameFrom = new Int32Array(of.slots);
    for (const [slot, room] of of.agent.room.entries()) if (room > 0) this.#open |= 1 << slot;
  }

  isFull(): boolean {
    return this.pairs.length >= this.#of.agent.quota;
  }

  add(pair: number): boolean {
    if (this.isFull()) return false;
    const { open } = this.#search(pair);
    if (open === NONE) return false;
    this.#shift(pair, open);
    this.#take(pair);
    return true;
  }

  offer(pair: number): number {
    const isFull = this.isFull();
    if (isFull && !this.#isBetterThanLast(pair)) return pair;
    const { open, reached } = this.#search(pair);
    if (open !== NONE && !isFull) {
      this.#shift(pair, open);
      this.#take(pair);
      return NONE;
    }
    // With a way to an open slot only the quota is in the way, so all compete; without one only those
    // whose going would free a slot that the pair can reach: its circuit.
    const circuit = () => reached.flatMap((slot) => this.#inSlot[slot]!);
    const worst = this.#worst(open === NONE ? circuit() : this.pairs, pair);
    if (worst === pair) return pair;
    if (open === NONE) this.#replace(worst, pair);
    else {
      this.#shift(pair, open);
      this.remove(worst);
    }
    this.#take(pair);
    return worst;
  }

  /** The worst of a circuit goes, and its slot is where the found way ends. */
  #replace(worst: number, pair: number): void {
    const freed = this.#of.slotOf[worst]!;
    this.remove(worst);
    this.#shift(pair, freed);
  }

  remove(pair: number): void {
    this.#leave(pair, this.#of.slotOf[pair]!);
    this.#last = NONE;
    this.pairs.splice(this.pairs.indexOf(pair), 1);
  }

  #take(pair: number): void {
    this.pairs.push(pair);
    this.#last = NONE;
  }

  #isBetterThanLast(pair: number): boolean {
    const [first] = this.pairs;
    if (first === undefined) return false;
    if (this.#last === NONE) this.#last = this.#worst(this.pairs, first);
    return this.#of.prefers(pair, this.#last);
  }

  /** Slots reached from the pair by moving held pairs; stops at one with room, and tells it. */
  #search(pair: number): { open: number; reached: number[] } {
    const { mask, agent } = this.#of;
    const reached: number[] = [];
    let seen = mask[pair]!;
    this.#mark(seen, pair);
    if ((seen & this.#open) !== 0) return { open: lowestSlot(seen & this.#open), reached };
    for (let todo = seen; todo !== 0;) {
      const slot = lowestSlot(todo);
      todo &= todo - 1;
      reached.push(slot);
      const holders = this.#inSlot[slot]!;
      if (holders.length < agent.room[slot]!) return { open: slot, reached };
      for (const holder of holders) {
        const fresh = mask[holder]! & ~seen;
        this.#mark(fresh, holder);
        seen |= fresh;
        todo |= fresh;
      }
    }
    return { open: NONE, reached };
  }

  #mark(fresh: number, by: number): void {
    for (let rest = fresh; rest !== 0; rest &= rest - 1) this.#cameFrom[lowestSlot(rest)] = by;
  }

  /** Moves along the found way so that the pair has a slot and `open` one more holder. */
  #shift(pair: number, open: number): void {
    let slot = open;
    let mover = this.#cameFrom[slot]!;
    while (mover !== pair) {
      const left = this.#of.slotOf[mover]!;
      this.#leave(mover, left);
      this.#enter(mover, slot);
      slot = left;
      mover = this.#cameFrom[slot]!;
    }
    this.#enter(pair, slot);
  }

  #enter(pair: number, slot: number): void {
    const holders = this.#inSlot[slot]!;
    holders.push(pair);
    if (holders.length >= this.#of.agent.room[slot]!) this.#open &= ~(1 << slot);
    this.#of.slotOf[pair] = slot;
  }

  #leave(pair: number, slot: number): void {
    const holders = this.#inSlot[slot]!;
    holders.splice(holders.indexOf(pair), 1);
    this.#open |= 1 << slot;
  }

  #worst(candidates: readonly number[], pair: number): number {
    let worst = pair;
    for (const each of candidates) if (this.#of.prefers(worst, each)) worst = each;
    return worst;
  }
}
