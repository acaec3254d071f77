import { columnOf, numberText } from './cell-value.ts';
import { readXml } from './read-xml.server.ts';
import { SheetBuilder } from './sheet-builder.ts';
import { TABLE_LIMITS, UnreadableTable, type Sheet } from './table.ts';
import { openArchive } from './unzip.server.ts';
import { readWorkbook, StringText, type Workbook } from './workbook.server.ts';

/** A workbook's sheet (ECMA-376): values as they were last calculated, formulas not at all. */
export async function readXlsx(bytes: Uint8Array, sheetName?: string): Promise<Sheet> {
  const archive = await openArchive(bytes);
  const workbook = await readWorkbook(archive, sheetName);
  const rows = new RowReader(workbook);
  await readXml(archive, workbook.sheetPart, rows);
  return rows.builder.sheet();
}

/** Of a sheet of Excel. */
const MOST_ROWS = 1_048_576;

interface Cell {
  type: string;
  style: number;
}

class RowReader {
  readonly builder = new SheetBuilder();
  readonly #workbook: Workbook;
  readonly #inline = new StringText();
  #row = 0;
  #column = 0;
  #cells: string[] = [];
  #cell: Cell | undefined;
  #value = '';
  #inValue = false;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'row') this.#startRow(attributes.r);
    else if (name === 'c') this.#startCell(attributes);
    else if (name === 'v') this.#inValue = true;
    else this.#inline.open(name);
  };

  text = (text: string): void => {
    if (this.#inValue) this.#value += text;
    else this.#inline.add(text);
  };

  close = (name: string): void => {
    if (name === 'v') this.#inValue = false;
    else if (name === 'c') this.#endCell();
    else if (name === 'row') this.builder.add(this.#row, this.#cells);
    else this.#inline.close(name);
  };

  #startRow(number: string | undefined): void {
    const row = number === undefined ? this.#row + 1 : Number(number);
    // Rows stand in their order, each once: what follows is known by their numbers.
    const isNext = Number.isInteger(row) && row > this.#row && row <= MOST_ROWS;
    if (!isNext) throw new UnreadableTable('broken-archive');
    this.#row = row;
    this.#cells = [];
    this.#column = 0;
  }

  #startCell({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    this.#column = columnOf(r) || this.#column + 1;
    this.#cell = { type: t, style: Number(s) };
    this.#value = '';
    this.#inline.take();
  }

  #endCell(): void {
    const cell = this.#cell;
    if (!cell) return;
    const text = this.#textOf(cell);
    if (text === '') return;
    if (this.#column > TABLE_LIMITS.columns) {
      throw new UnreadableTable('too-many-columns', { row: this.#row });
    }
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column - 1] = text;
  }

  #textOf({ type, style }: Cell): string {
    const { strings, styles, from1904 } = this.#workbook;
    if (type === 'inlineStr') return this.#inline.take();
    if (type === 's') return strings[Number(this.#value)] ?? '';
    if (type === 'b') return this.#value === '1' ? 'TRUE' : 'FALSE';
    if (type !== 'n') return this.#value;
    const numbered = styles[style] ?? { kind: 'number' as const };
    return numberText(this.#value, { style: numbered, from1904 });
  }
}
