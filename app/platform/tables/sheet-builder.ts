import { TABLE_LIMITS, UnreadableTable, type Sheet } from './table.ts';

/**
 * Collects rows as they are read: values are trimmed of spaces of any width, rows without a value are
 * left out, and what is over the limits ends the reading at once.
 */
export class SheetBuilder {
  readonly #rows: string[][] = [];
  readonly #numbers: number[] = [];
  #width = 0;
  #characters = 0;

  /** @param number the row as Excel counts it, from 1 */
  add(number: number, cells: readonly string[]): void {
    const row = cells.map((cell) => cell.trim());
    while (row.length > 0 && row.at(-1) === '') row.pop();
    if (row.length === 0) return;
    if (row.length > TABLE_LIMITS.columns) {
      throw new UnreadableTable('too-many-columns', { row: number });
    }
    const long = row.findIndex((cell) => cell.length > TABLE_LIMITS.cell);
    if (long >= 0) throw new UnreadableTable('cell-too-long', { row: number, column: long + 1 });
    // One row above the limit is the heading.
    if (this.#rows.length > TABLE_LIMITS.rows) throw new UnreadableTable('too-many-rows');
    this.#characters += row.reduce((sum, cell) => sum + cell.length, 0);
    if (this.#characters > TABLE_LIMITS.characters) throw new UnreadableTable('too-large');
    this.#width = Math.max(this.#width, row.length);
    this.#rows.push(row);
    this.#numbers.push(number);
  }

  /** All rows, filled up to one width. */
  sheet(): Sheet {
    if (this.#rows.length === 0) throw new UnreadableTable('empty');
    for (const row of this.#rows) while (row.length < this.#width) row.push('');
    return { rows: this.#rows, rowNumbers: this.#numbers };
  }
}
