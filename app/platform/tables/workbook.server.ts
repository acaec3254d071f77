import { numberStyle, type NumberStyle } from './cell-value.ts';
import { readXml } from './read-xml.server.ts';
import { UnreadableTable } from './table.ts';
import type { Archive } from './unzip.server.ts';

const WORKBOOK = 'xl/workbook.xml';

/** What a workbook says of itself, apart from its cells. */
export interface Workbook {
  /** The part that holds the sheet. */
  sheetPart: string;
  strings: string[];
  /** By the number that a cell's `s` names. */
  styles: NumberStyle[];
  from1904: boolean;
}

/** @param sheetName the sheet asked for; the first where none is */
export async function readWorkbook(archive: Archive, sheetName?: string): Promise<Workbook> {
  if (!archive.has(WORKBOOK)) throw new UnreadableTable('not-a-table');
  const sheets: { name: string; relation: string }[] = [];
  let from1904 = false;
  await readXml(archive, WORKBOOK, {
    open(name, { name: sheet = '', id = '', date1904 }) {
      if (name === 'sheet') sheets.push({ name: sheet, relation: id });
      if (name === 'workbookPr') from1904 = date1904 === '1' || date1904 === 'true';
    },
  });
  const wanted = sheets.find(({ name }) => sheetName === undefined || name === sheetName);
  const parts = await readRelations(archive);
  const sheetPart = wanted && parts.get(wanted.relation)?.part;
  if (!sheetPart) throw new UnreadableTable('no-such-sheet');
  const partOf = (kind: string) => [...parts.values()].find(({ type }) => type.endsWith(kind));
  const strings = await readStrings(archive, partOf('/sharedStrings')?.part);
  const styles = await readStyles(archive, partOf('/styles')?.part);
  return { sheetPart, strings, styles, from1904 };
}

/** Parts are inside the archive and named there; what a relation says only chooses among them. */
async function readRelations(archive: Archive) {
  const relations = new Map<string, { type: string; part: string }>();
  await readXml(archive, 'xl/_rels/workbook.xml.rels', {
    open(name, { Id = '', Type = '', Target = '' }) {
      if (name !== 'Relationship') return;
      const part = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`;
      relations.set(Id, { type: Type, part });
    },
  });
  return relations;
}

/**
 * The text inside a string element, runs of different faces joined; readings of Japanese words, which
 * Excel keeps beside them in `rPh`, are no part of it.
 */
export class StringText {
  #text = '';
  #collects = false;
  #reading = 0;
  open(name: string): void {
    if (name === 'rPh') this.#reading += 1;
    this.#collects = name === 't' && this.#reading === 0;
  }
  add(text: string): void {
    if (this.#collects) this.#text += text;
  }
  close(name: string): void {
    if (name === 'rPh') this.#reading -= 1;
    if (name === 't') this.#collects = false;
  }
  take(): string {
    const text = this.#text.replaceAll(/_x00(09|0A|0D)_/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    this.#text = '';
    return text;
  }
}

async function readStrings(archive: Archive, part: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (!part) return strings;
  const current = new StringText();
  await readXml(archive, part, {
    open: (name) => current.open(name),
    text: (text) => current.add(text),
    close(name) {
      current.close(name);
      if (name === 'si') strings.push(current.take());
    },
  });
  return strings;
}

async function readStyles(archive: Archive, part: string | undefined): Promise<NumberStyle[]> {
  const styles: NumberStyle[] = [];
  const codes = new Map<number, string>();
  let inCells = false;
  if (!part) return styles;
  await readXml(archive, part, {
    open(name, { numFmtId = '0', formatCode }) {
      const id = Number(numFmtId);
      if (name === 'numFmt' && formatCode !== undefined) codes.set(id, formatCode);
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) styles.push(numberStyle(id, codes.get(id)));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}
