import type { Piece } from '#app/platform/pdf/pen.ts';
import type { Sheet, Style } from '#app/platform/pdf/sheet.ts';
import type { DatedLine } from '../dated-lines.ts';
import type { Calendar } from '../kinds.ts';
import { writeYear } from '../written-dates.ts';
import {
  BODY,
  ensure,
  LABEL,
  LEFT,
  nextPage,
  outline,
  piece,
  roomOf,
  WIDTH,
  writeText,
  type Column,
  type Flow,
} from './flow.ts';

const PAD = 6;
export const ROW = 23;
const YEAR: Column = { x: LEFT, width: 56 };
const MONTH: Column = { x: LEFT + 56, width: 32 };
const WHAT: Column = { x: LEFT + 88, width: WIDTH - 88 };

/** A cell with its label in the corner and what is written in it. @returns its height */
function writeCell(
  flow: Flow,
  cell: Column & { label: string; text: string; least: number; style?: Style },
): number {
  const { label, text, style = BODY, x, width } = cell;
  const inner = { x: x + PAD, width: width - 2 * PAD };
  const { pen, sheet, y } = flow;
  const labelled = piece(flow, label, LABEL);
  const top = label ? pen.write(sheet, labelled, { ...inner, y: y + 2 }) + 2 : 3;
  let height = top;
  for (const each of text.split('\n').filter((own) => own.trim() !== '')) {
    height += pen.write(sheet, piece(flow, each, style), { ...inner, y: y + height });
  }
  return Math.max(cell.least, height + 4);
}

/** Cells side by side, as high as the highest. */
export function writeCells(
  flow: Flow,
  cells: readonly (Column & { label: string; text: string; least: number; style?: Style })[],
): void {
  const height = Math.max(...cells.map((cell) => writeCell(flow, cell)));
  for (const { x, width } of cells) {
    flow.sheet.ornaments.push(outline({ x, y: flow.y, width, height }));
  }
  flow.y += height;
}

/** A row of the table of years and months; `when` is empty in rows that have none. */
export type GridRow = { line: DatedLine } | { middle: string } | { end: string } | { empty: true };

/** The table of years and months: over pages where it must, each beginning with its head. */
export function writeGrid(
  flow: Flow,
  { title, rows, calendar }: { title: string; rows: readonly GridRow[]; calendar: Calendar },
): void {
  ensure(flow, 3 * ROW);
  writeHead(flow, title);
  for (const row of rows) {
    if (roomOf(flow) < heightOf(flow, row)) {
      nextPage(flow);
      writeHead(flow, title);
    }
    writeRow(flow, row, calendar);
  }
}

/** Empty rows as far as a page, or as many as are wanted. */
export function emptyRows(count: number): GridRow[] {
  return Array.from({ length: Math.max(0, count) }, () => ({ empty: true }) as const);
}

const inner = ({ x, width }: Column): Column => ({ x: x + PAD, width: width - 2 * PAD });
const textOf = (row: GridRow) =>
  'line' in row ? row.line.text : 'middle' in row ? row.middle : 'end' in row ? row.end : '';

function pieceOf(flow: Flow, row: GridRow): Piece {
  const align = 'middle' in row ? 'center' : 'end' in row ? 'end' : 'start';
  return piece(flow, textOf(row), { ...BODY, align });
}

/** How high a row becomes with its text. */
export function heightOf(flow: Flow, row: GridRow): number {
  if (textOf(row) === '') return ROW;
  return Math.max(ROW, flow.pen.height(pieceOf(flow, row), inner(WHAT).width) + 7);
}

function writeHead(flow: Flow, title: string): void {
  const style: Style = { ...BODY, size: 9.5, align: 'center' };
  const words = [
    [YEAR, '年'],
    [MONTH, '月'],
    [WHAT, title],
  ] as const;
  for (const [column, text] of words) {
    flow.pen.write(flow.sheet, piece(flow, text, style), { ...column, y: flow.y + 4 });
  }
  frameRow(flow, ROW);
}

function writeRow(flow: Flow, row: GridRow, calendar: Calendar): void {
  const height = heightOf(flow, row);
  const { pen, sheet, y } = flow;
  if ('line' in row) {
    const { year, month } = row.line;
    const centred: Style = { ...BODY, align: 'center' };
    const cells = [
      [YEAR, year === null ? '' : writeYear(year, month, calendar)],
      [MONTH, month === null ? '' : String(month)],
    ] as const;
    for (const [column, text] of cells) {
      if (text) pen.write(sheet, piece(flow, text, centred), { ...column, y: y + 4 });
    }
  }
  if (textOf(row)) pen.write(sheet, pieceOf(flow, row), { ...inner(WHAT), y: y + 4 });
  frameRow(flow, height);
}

function frameRow(flow: Flow, height: number): void {
  for (const { x, width } of [YEAR, MONTH, WHAT]) {
    flow.sheet.ornaments.push(outline({ x, y: flow.y, width, height }));
  }
  flow.y += height;
}

/** A box with its label that holds a text; over pages where it must, with an outline on each. */
export function writeBox(flow: Flow, box: { label: string; text: string; least: number }): void {
  ensure(flow, box.least);
  let { y: top } = flow;
  let { least } = box;
  const close = (sheet: Sheet, bottom: number) =>
    sheet.ornaments.push(outline({ x: LEFT, y: top, width: WIDTH, height: bottom - top }));
  const column = inner({ x: LEFT, width: WIDTH });
  const label: Piece = { ...piece(flow, box.label, LABEL), role: 'H2' };
  flow.y += flow.pen.write(flow.sheet, label, { ...column, y: flow.y + 3 }) + 6;
  writeText(flow, box.text, {
    ...column,
    onTurn: ({ sheet, y }) => {
      close(sheet, y + 4);
      top = flow.y - 5;
      least = 0;
    },
  });
  flow.y = Math.max(flow.y + 5, top + least);
  close(flow.sheet, flow.y);
}
