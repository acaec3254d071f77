import type { Losses } from '../losses.ts';
import type { SourceWords } from '../texts/spoken.ts';
import { headingOf, OPTION_COLUMNS, type TableField } from './lexicon.ts';

/** A column as it stands in the file. */
export interface Column {
  heading: string;
  /** Undefined where it is none of ours. */
  field: TableField | undefined;
}

/** One row of a table of questions: cells by what they are, and which of them were used. */
export class TableRow {
  readonly #cells = new Map<TableField, string>();
  readonly #headings = new Map<TableField, string>();
  readonly #unused = new Map<string, string>();
  readonly losses: Losses;

  constructor(columns: readonly Column[], cells: readonly string[], losses: Losses) {
    this.losses = losses;
    for (const [at, { heading, field }] of columns.entries()) {
      const cell = cells[at] ?? '';
      if (field) this.#headings.set(field, heading);
      if (field) this.#cells.set(field, cell);
      if (cell !== '') this.#unused.set(field ?? heading, heading);
    }
  }

  /** A cell that is put to use; empty where there is none. */
  take(field: TableField): string {
    this.#unused.delete(field);
    return this.#cells.get(field) ?? '';
  }

  /** A cell without which there is no question; its absence is told. */
  need(field: TableField): string {
    const cell = this.take(field);
    if (cell === '') this.losses.add('cell-missing', this.#named(field));
    return cell;
  }

  /** Tells that a cell does not say what its column is for. */
  wrong(field: TableField, what: string): null {
    this.losses.add('cell-wrong', `${this.#named(field)}: ${what}`);
    return null;
  }

  /** Words of a column in one text, or in one for each language. */
  words(field: TableField): SourceWords | undefined {
    const [plain, en, ja] = this.#inLanguages(field);
    if (plain && en && ja) this.losses.add('cell-unused', this.#named(field));
    // Beside a text in one language, the column that names none is in the other.
    if (en) return inBoth(en, ja || plain);
    return ja ? inBoth(plain, ja) : plain || undefined;
  }

  #inLanguages(field: TableField): [plain: string, en: string, ja: string] {
    return [this.take(field), this.take(`${field}_en`), this.take(`${field}_ja`)];
  }

  /** The options with the number of their column. */
  options(): { number: number; text: string }[] {
    const all = Array.from({ length: OPTION_COLUMNS }, (_, at) => {
      return { number: at + 1, text: this.take(`option_${at + 1}`) };
    });
    return all.filter(({ text }) => text !== '');
  }

  /** Tells of cells that nothing was made of. */
  finish(): void {
    for (const heading of this.#unused.values()) this.losses.add('cell-unused', heading);
  }

  #named = (field: TableField) => this.#headings.get(field) ?? headingOf(field, 'en');
}

const inBoth = (en: string, ja: string): SourceWords =>
  en && ja && en !== ja ? { en, ja } : en || ja;

/** The entries of a cell: one a line, or with bars between; the bars of readings divide nothing. */
export const entriesOf = (cell: string): string[] =>
  cell
    .split(/\n|[|｜](?![^{}\n]*\})/u)
    .map((entry) => entry.trim())
    .filter(Boolean);
