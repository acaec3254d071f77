import type { Frame } from '../frame.ts';

/** No pair is here. */
export const EMPTY = -1;

/** Where pairs meet so far: what each participant and each table has in each slot. */
export class Grid {
  readonly slots: number;
  readonly pairs: number;
  /** Slots in which the two of a pair could meet. */
  readonly mask: Int32Array;
  readonly participantOf: Int32Array;
  readonly companyOf: Int32Array;
  /** The tables of a company are those from `firstTable[company]` to before that of the next. */
  readonly firstTable: Int32Array;
  /** Slots in which a table is staffed, and those of it that are empty. */
  readonly staffed: Int32Array;
  readonly tableFree: Int32Array;
  readonly participantFree: Int32Array;
  /** Slot and table of each pair, EMPTY while it has none. */
  slotOf: Int32Array;
  tableOf: Int32Array;
  readonly #ofParticipant: Int32Array;
  readonly #ofTable: Int32Array;

  constructor({ slots, mask, participants, companies, tables, wishes }: Frame) {
    this.slots = slots;
    this.pairs = mask.length;
    this.mask = mask;
    this.participantOf = participants.of;
    this.companyOf = companies.of;
    this.firstTable = new Int32Array(tables.length + 1);
    for (const [at, own] of tables.entries()) {
      this.firstTable[at + 1] = this.firstTable[at]! + own.length;
    }
    this.staffed = Int32Array.from(tables.flat());
    this.tableFree = this.staffed.slice();
    this.participantFree = wishes.participantSlots.slice();
    this.slotOf = new Int32Array(this.pairs).fill(EMPTY);
    this.tableOf = new Int32Array(this.pairs).fill(EMPTY);
    this.#ofParticipant = new Int32Array(this.participantFree.length * slots).fill(EMPTY);
    this.#ofTable = new Int32Array(this.staffed.length * slots).fill(EMPTY);
  }

  /** The pair a participant has in a slot. */
  atParticipant(participant: number, slot: number): number {
    return this.#ofParticipant[participant * this.slots + slot]!;
  }

  atTable(table: number, slot: number): number {
    return this.#ofTable[table * this.slots + slot]!;
  }

  isPlaced(pair: number): boolean {
    return this.slotOf[pair] !== EMPTY;
  }

  /** Slot and table must be empty for both. */
  place(pair: number, table: number, slot: number): void {
    const participant = this.participantOf[pair]!;
    this.#ofParticipant[participant * this.slots + slot] = pair;
    this.#ofTable[table * this.slots + slot] = pair;
    this.participantFree[participant]! &= ~(1 << slot);
    this.tableFree[table]! &= ~(1 << slot);
    this.slotOf[pair] = slot;
    this.tableOf[pair] = table;
  }

  lift(pair: number): void {
    const slot = this.slotOf[pair]!;
    const table = this.tableOf[pair]!;
    const participant = this.participantOf[pair]!;
    this.#ofParticipant[participant * this.slots + slot] = EMPTY;
    this.#ofTable[table * this.slots + slot] = EMPTY;
    this.participantFree[participant]! |= 1 << slot;
    this.tableFree[table]! |= 1 << slot;
    this.slotOf[pair] = EMPTY;
    this.tableOf[pair] = EMPTY;
  }

  /** The slots and tables of all pairs, to come back to. */
  copy(): { slotOf: Int32Array; tableOf: Int32Array } {
    return { slotOf: this.slotOf.slice(), tableOf: this.tableOf.slice() };
  }

  restore({ slotOf, tableOf }: { slotOf: Int32Array; tableOf: Int32Array }): void {
    for (let pair = 0; pair < this.pairs; pair += 1) {
      if (this.isPlaced(pair)) this.lift(pair);
    }
    for (let pair = 0; pair < this.pairs; pair += 1) {
      if (slotOf[pair] !== EMPTY) this.place(pair, tableOf[pair]!, slotOf[pair]!);
    }
  }
}
