import type { DocumentText } from './document-text.server.ts';
import type { Pen, Piece } from '#app/platform/pdf/pen.ts';
import { PAPER, PLAIN } from '#app/platform/pdf/sheet.ts';

/** Nearer to the frame than the first page: sentences should stay on one line. */
export const LEFT = 45;
export const WIDTH = PAPER.width - 2 * LEFT;
export const GUTTER = 12;

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

/** How the list of can-dos is set: its lines, their heights without the gaps, the two columns. */
export interface Setting {
  rows: readonly Row[];
  heights: readonly number[];
  widths: readonly [japanese: number, english: number];
  gap: number;
}

/**
 * The list as large as it can be on the fewest pages, filling its page when it is one.
 * @param roomFor the height that a page has for rows below its head
 */
export function chooseSetting(
  text: DocumentText,
  pen: Pen,
  roomFor: (widths: Setting['widths']) => number,
): Setting {
  const tried = SETTINGS.map((look) => {
    const setting = settingOf(text, look, pen);
    const room = roomFor(setting.widths);
    return { setting, room, pages: pagesFor(setting, room) };
  });
  const best = tried.reduce((least, next) => (next.pages < least.pages ? next : least));
  const { setting, room, pages } = best;
  return { ...setting, gap: pages === 1 ? widened(setting, room) : setting.gap };
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
