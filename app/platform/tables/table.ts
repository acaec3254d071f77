/** What a file of rows may have at most; more is refused before anything of it is kept. */
export const TABLE_LIMITS = {
  bytes: 10 * 1024 * 1024,
  rows: 20_000,
  columns: 100,
  /** Characters of one cell. */
  cell: 2_000,
  /** Characters of all cells: a small workbook may say one text a million times. */
  characters: 20_000_000,
} as const;

export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'shift_jis';
export type Delimiter = ',' | ';' | '\t';

/** How a file was written, so that another can be written like it. */
export type TableForm =
  | { format: 'csv' | 'tsv'; encoding: TextEncoding; delimiter: Delimiter }
  | { format: 'xlsx'; encoding: null; delimiter: null };

/** Rows that hold anything, all of one width; `rowNumbers` are those that Excel shows beside them. */
export interface Sheet {
  rows: string[][];
  rowNumbers: number[];
}

/** Why a file cannot be read as a table. */
export type TableReason =
  | 'empty'
  | 'too-large'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'cell-too-long'
  | 'wrong-extension'
  | 'old-excel'
  | 'not-a-table'
  | 'unknown-encoding'
  | 'open-quote'
  | 'broken-archive'
  | 'suspicious-archive'
  | 'no-such-sheet';

export interface TableRefusal {
  ok: false;
  reason: TableReason;
  /** Where, if it is at one place; both begin with 1. */
  row?: number;
  column?: number;
}

/** Thrown while reading; `readTable` turns it into its answer. */
export class UnreadableTable extends Error {
  override name = 'UnreadableTable';
  readonly reason: TableReason;
  readonly place: { row?: number; column?: number };
  constructor(reason: TableReason, place: { row?: number; column?: number } = {}) {
    super(reason);
    this.reason = reason;
    this.place = place;
  }
}
