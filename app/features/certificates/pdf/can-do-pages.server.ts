import type { DocumentText } from './document-text.server.ts';
import type { Pen, Piece } from './pen.ts';
import type { Run } from './runs.ts';
import { COLUMN, emptySheet, hairline, MARGIN, PAPER, PLAIN, QUIET, type Sheet } from './sheet.ts';

const GUTTER = 22;
const HALF = (COLUMN - GUTTER) / 2;
const TOP = 62;
const BOTTOM = PAPER.height - 78;
const ROW_GAP = 3.5;

/** The can-dos in both languages side by side, on as many pages as they need. */
export function setCanDoPages(text: DocumentText, pen: Pen, watermark: Run[]): Sheet[] {
  const rows = text.ja.canDo.map((japanese, index) => rowOf(japanese, text.en.canDo[index] ?? ''));
  if (rows.length === 0) return [];
  const sheets: Sheet[] = [];
  let sheet: Sheet | undefined;
  let y = BOTTOM;
  for (const row of rows) {
    const height = Math.max(...row.map((piece) => pen.height(piece, HALF))) + 2 * ROW_GAP;
    if (!sheet || y + height > BOTTOM) {
      sheet = emptySheet(watermark);
      sheets.push(sheet);
      y = setHead(sheet, text, pen);
    }
    row.forEach((piece, index) => {
      pen.write(sheet as Sheet, piece, {
        x: MARGIN + index * (HALF + GUTTER),
        y: y + ROW_GAP,
        width: HALF,
      });
    });
    y += height;
    sheet.ornaments.push(hairline(y));
  }
  return sheets;
}

function rowOf(japanese: string, english: string): [Piece, Piece] {
  return [
    { text: japanese, lang: 'ja', style: { ...PLAIN, size: 9.5, leading: 1.45 } },
    { text: english, lang: 'en', style: { ...PLAIN, size: 9, leading: 1.45 } },
  ];
}

function setHead(sheet: Sheet, { ja, en }: DocumentText, pen: Pen): number {
  const whole = { x: MARGIN, width: COLUMN };
  let y = TOP;
  const course = `${ja.course} ${en.course}`;
  y += pen.write(sheet, { text: course, lang: 'ja', style: QUIET }, { ...whole, y }) + 10;
  const heading: Piece = {
    text: ja.canDoTitle,
    lang: 'ja',
    role: 'H2',
    style: { ...PLAIN, face: 'bold', size: 15, leading: 1.4 },
  };
  y += pen.write(sheet, heading, { ...whole, y });
  y += pen.write(sheet, { text: en.canDoTitle, lang: 'en', style: PLAIN }, { ...whole, y }) + 10;
  sheet.ornaments.push(hairline(y));
  return y;
}

/** Puts number and page at the foot of every page after the first. */
export function setFeet(sheets: readonly Sheet[], text: DocumentText, pen: Pen): void {
  sheets.forEach((sheet, index) => {
    if (index === 0) return;
    pen.write(
      sheet,
      {
        text: `${text.number}  ${index + 1} / ${sheets.length}`,
        lang: null,
        style: { ...QUIET, align: 'center' },
      },
      { x: MARGIN, width: COLUMN, y: PAPER.height - 66 },
    );
  });
}
