import { GUTTER, LEFT, chooseSetting, WIDTH, type Setting } from './can-do-setting.server.ts';
import type { DocumentText } from './document-text.server.ts';
import type { Pen, Piece } from '#app/platform/pdf/pen.ts';
import type { Run } from '#app/platform/pdf/runs.ts';
import { INDIGO, PAPER, PLAIN, QUIET, type Sheet } from '#app/platform/pdf/sheet.ts';
import { emptySheet, hairline } from './sheet.ts';

const TOP = 48;
const BOTTOM = PAPER.height - 65;
const FOOT = PAPER.height - 54;
/** Lets letters stand in the middle of their row: more of a line is above them than below. */
const SINK = 0.4;

/** The can-dos in both languages side by side: those of one course on one page. */
export function setCanDoPages(text: DocumentText, pen: Pen, watermark: Run[]): Sheet[] {
  if (text.ja.canDo.length === 0) return [];
  const setting = chooseSetting(
    text,
    pen,
    (widths) => BOTTOM - setHead(emptySheet([]), text, { pen, widths }),
  );
  return write(setting, { text, pen, watermark });
}

function write(
  { rows, heights, widths, gap }: Setting,
  on: { text: DocumentText; pen: Pen; watermark: Run[] },
): Sheet[] {
  const sheets: Sheet[] = [];
  let sheet: Sheet | undefined;
  let y = BOTTOM;
  for (const [index, [japanese, english]] of rows.entries()) {
    const height = (heights[index] ?? 0) + 2 * gap;
    if (!sheet || y + height > BOTTOM + 0.01) {
      sheet = emptySheet(on.watermark);
      sheets.push(sheet);
      y = setHead(sheet, on.text, { pen: on.pen, widths });
    }
    const top = y + gap + SINK;
    on.pen.write(sheet, japanese, { x: LEFT, y: top, width: widths[0] });
    const right = LEFT + widths[0] + GUTTER;
    on.pen.write(sheet, english, { x: right, y: top, width: widths[1] });
    y += height;
    sheet.ornaments.push(hairline(y, WIDTH, LEFT));
  }
  return sheets;
}

/** The two titles stand over their columns. */
function setHead(
  sheet: Sheet,
  { ja, en }: DocumentText,
  on: { pen: Pen; widths: Setting['widths'] },
): number {
  const bold = { ...PLAIN, face: 'bold', leading: 1.4 } as const;
  const japanese: Piece = {
    text: ja.canDoTitle,
    lang: 'ja',
    role: 'H2',
    style: { ...bold, size: 12 },
  };
  const english: Piece = { text: en.canDoTitle, lang: 'en', style: { ...bold, size: 10 } };
  const left = { x: LEFT, y: TOP, width: on.widths[0] };
  const right = { x: LEFT + on.widths[0] + GUTTER, y: TOP + 1.8, width: on.widths[1] };
  const height = Math.max(on.pen.write(sheet, japanese, left), on.pen.write(sheet, english, right));
  const y = TOP + height + 4;
  sheet.ornaments.push({ ...hairline(y, WIDTH, LEFT), colour: INDIGO });
  return y + 2;
}

/** Says at the foot of every page after the first what it belongs to. */
export function setFeet(sheets: readonly Sheet[], text: DocumentText, pen: Pen): void {
  const belongs = `${text.ja.course} ${text.en.course}  ${text.number}`;
  sheets.forEach((sheet, index) => {
    if (index === 0) return;
    const foot: Piece = {
      text: `${belongs}  ${index + 1} / ${sheets.length}`,
      lang: 'ja',
      style: { ...QUIET, align: 'center' },
    };
    const box = { x: LEFT, width: WIDTH, y: FOOT, height: 14, sizes: [7.5, 7, 6.5, 6] };
    pen.fit(sheet, foot, { ...box, oneLine: [8, 7.5, 7, 6.5, 6] });
  });
}
