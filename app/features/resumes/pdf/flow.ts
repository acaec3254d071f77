import type { Locale } from '#app/i18n/types.ts';
import type { Pen, Piece } from '#app/platform/pdf/pen.ts';
import { INK, line, MUTED, PAPER, PLAIN, QUIET } from '#app/platform/pdf/sheet.ts';
import type { Shape, Sheet, Style } from '#app/platform/pdf/sheet.ts';

export const LEFT = 48;
export const WIDTH = PAPER.width - 2 * LEFT;
export const TOP = 50;
export const BOTTOM = PAPER.height - 52;

export const BODY: Style = { ...PLAIN, size: 10, leading: 1.55 };
export const MUTED_BODY: Style = { ...BODY, size: 9.5, colour: MUTED };
export const LABEL: Style = { ...QUIET, size: 8, leading: 1.4 };

/** Pages that fill from the top; `y` is where the next thing goes. */
export interface Flow {
  pen: Pen;
  lang: Locale;
  sheets: Sheet[];
  sheet: Sheet;
  y: number;
}

/** Begins with an empty page. */
export function startFlow(pen: Pen, lang: Locale): Flow {
  const sheet = blank();
  return { pen, lang, sheets: [sheet], sheet, y: TOP };
}

const blank = (): Sheet => ({ watermark: [], ornaments: [], blocks: [] });

export function nextPage(flow: Flow): void {
  flow.sheet = blank();
  flow.sheets.push(flow.sheet);
  flow.y = TOP;
}

export const roomOf = ({ y }: Flow) => BOTTOM - y;

/** Goes on to another page where what comes next does not fit here. @returns whether it did */
export function ensure(flow: Flow, height: number): boolean {
  if (roomOf(flow) >= height || flow.y === TOP) return false;
  nextPage(flow);
  return true;
}

/** A piece in the language of the document. */
export const piece = ({ lang }: Pick<Flow, 'lang'>, text: string, style: Style = BODY): Piece => ({
  ...{ text, lang, style },
});

export interface Column {
  x: number;
  width: number;
}

const WHOLE: Column = { x: LEFT, width: WIDTH };

/** What a page that was left looked like: where its text ended. */
type OnTurn = (left: { sheet: Sheet; y: number }) => void;

/** Writes a text of several paragraphs, over pages where it must; `onTurn` hears of each page it leaves. */
export function writeText(
  flow: Flow,
  text: string,
  { style = BODY, onTurn, ...column }: Partial<Column> & { style?: Style; onTurn?: OnTurn } = {},
): void {
  const at = { ...WHOLE, ...column };
  const height = style.size * style.leading;
  for (const paragraph of text.split('\n')) {
    const one = piece(flow, paragraph, style);
    let lines = paragraph.trim() === '' ? [''] : flow.pen.lines(one, at.width);
    while (lines.length > 0) {
      const fit = Math.floor(roomOf(flow) / height);
      if (fit < Math.min(2, lines.length)) {
        const { sheet, y } = flow;
        nextPage(flow);
        onTurn?.({ sheet, y });
        continue;
      }
      const here = lines.slice(0, fit);
      if (here.some((each) => each !== '')) {
        flow.pen.writeLines(flow.sheet, one, { ...at, y: flow.y, lines: here });
      }
      flow.y += here.length * height;
      lines = lines.slice(fit);
    }
  }
}

/** The outline of a cell. */
export function outline({ x, y, width, height }: Omit<Shape, 'colour'>, weight = 0.7): Shape {
  return { x, y, width, height, colour: INK, stroke: weight };
}

/** A heading over a thin line. */
export function writeHeading(flow: Flow, text: string): void {
  ensure(flow, 70);
  flow.y += flow.y === TOP ? 0 : 12;
  const style: Style = { ...BODY, face: 'bold', size: 11.5, leading: 1.5 };
  flow.y += flow.pen.write(
    flow.sheet,
    { ...piece(flow, text, style), role: 'H2' },
    { ...WHOLE, y: flow.y },
  );
  flow.sheet.ornaments.push(line({ x: LEFT, y: flow.y + 1, width: WIDTH }, MUTED));
  flow.y += 6;
}

/** Writes the number of each page at its foot, where there are several. */
export function writeFeet({ pen, sheets }: Flow, name: string): void {
  if (sheets.length < 2) return;
  sheets.forEach((sheet, at) => {
    const text = `${name}  ${at + 1} / ${sheets.length}`;
    const style: Style = { ...LABEL, align: 'end' };
    pen.write(sheet, { text, lang: null, style }, { ...WHOLE, y: PAPER.height - 34 });
  });
}
