import type { DocumentText } from './document-text.server.ts';
import type { Pen, Piece } from './pen.ts';
import type { Run } from './runs.ts';
import { emptySheet, hairline, INDIGO, PAPER, PLAIN, QUIET, type Sheet } from './sheet.ts';

/** Nearer to the frame than the first page: sentences should stay on one line. */
const LEFT = 45;
const WIDTH = PAPER.width - 2 * LEFT;
const GUTTER = 12;
const TOP = 48;
const BOTTOM = PAPER.height - 65;
const FOOT = PAPER.height - 54;
/** Lets letters stand in the middle of their row: more of a line is above them than below. */
const SINK = 0.4;

/** How the list may be set, airiest first; nothing is smaller than 7.5 points. */
const SETTINGS = [
  { size: 9.5, leading: 1.45, gap: 3 },
  { size: 9, leading: 1.4, gap: 2 },
  { size: 8.5, leading: 1.35, gap: 1.5 },
  { size: 8.25, leading: 1.3, gap: 1 },
  { size: 8, leading: 1.3, gap: 1 },
  { size: 7.75, leading: 1.3, gap: 0.75 },
  { size: 7.5, leading: 1.25, gap: 0.75 },
  { size: 7.5, leading: 1.2, gap: 0.5 },
] as const;
/** Room that is left over goes between the rows, up to this. */
const WIDEST_GAP = 4;
/** The part of the width that the Japanese may take. */
const SHARES = Array.from({ length: 13 }, (_, step) => 0.5 - step / 100);

type Row = readonly [japanese: Piece, english: Piece];

interface Setting {
  rows: readonly Row[];
  /** Without the gaps. */
  heights: readonly number[];
  widths: readonly [japanese: number, english: number];
  gap: number;
}

/**
 * The can-dos in both languages side by side, as large as they can be on the fewest pages: those of
 * one course on one.
 */
export function setCanDoPages(text: DocumentText, pen: Pen, watermark: Run[]): Sheet[] {
  if (text.ja.canDo.length === 0) return [];
  const tried = SETTINGS.map((look) => settingOf(text, look, pen));
  const room = tried.map(({ widths }) => BOTTOM - setHead(emptySheet([]), text, { pen, widths }));
  const pages = tried.map((setting, index) => pagesFor(setting, room[index] ?? 0));
  const chosen = pages.indexOf(Math.min(...pages));
  const best = tried[chosen];
  if (!best) return [];
  const gap = pages[chosen] === 1 ? widened(best, room[chosen] ?? 0) : best.gap;
  return write({ ...best, gap }, { text, pen, watermark });
}

function settingOf(text: DocumentText, look: (typeof SETTINGS)[number], pen: Pen): Setting {
  const style = { ...PLAIN, size: look.size, leading: look.leading };
  const rows = text.ja.canDo.map((japanese, index): Row => [
    { text: japanese, lang: 'ja', style },
    { text: text.en.canDo[index] ?? '', lang: 'en', style },
  ]);
  const widths = widthsFor(rows, pen);
  const heights = rows.map(([left, right]) =>
    Math.max(pen.height(left, widths[0]), pen.height(right, widths[1])),
  );
  return { rows, heights, widths, gap: look.gap };
}

/** The two widths at which the fewest sentences need a second line. */
function widthsFor(rows: readonly Row[], pen: Pen): Setting['widths'] {
  const natural = rows.map(([left, right]) => [pen.width(left), pen.width(right)] as const);
  const tried = SHARES.map((share) => {
    const japanese = (WIDTH - GUTTER) * share;
    const widths = [japanese, WIDTH - GUTTER - japanese] as const;
    const broken = natural.filter(([left, right]) => left > widths[0] || right > widths[1]);
    return { widths, broken: broken.length };
  });
  return tried.reduce((best, next) => (next.broken < best.broken ? next : best)).widths;
}

function pagesFor({ heights, gap }: Setting, room: number): number {
  let pages = 0;
  let taken = Infinity;
  for (const height of heights) {
    if (taken + height + 2 * gap > room) {
      pages += 1;
      taken = 0;
    }
    taken += height + 2 * gap;
  }
  return pages;
}

/** The gap with which the rows fill their page, within reason. */
function widened({ heights }: Setting, room: number): number {
  const lines = heights.reduce((total, height) => total + height, 0);
  return Math.min(WIDEST_GAP, (room - lines) / (2 * heights.length));
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
