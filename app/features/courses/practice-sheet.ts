import type { CompiledLesson } from '#app/features/content/exports.ts';

/** A published lesson as far as its practice sheet needs it. */
export type LessonData = Pick<CompiledLesson, 'title' | 'letters'> & {
  /** Stroke-order drawings (our own SVG) by letter; versions published before them have none. */
  strokes?: Record<string, string>;
};

type Letter = { kana: string; romaji: string };

const BOX = 100;
const BOXES = 8;
const MANY_LETTERS = 15;

function boxes(rows: number): string {
  const [width, height] = [BOXES * BOX, rows * BOX];
  const upright = (step: number, from: number) =>
    Array.from({ length: BOXES }, (_, index) => `M${from + index * step} 0v${height}`).join('');
  const level = (from: number) =>
    Array.from({ length: rows }, (_, index) => `M0 ${from + index * BOX}h${width}`).join('');
  const edges = `M1 1h${width - 2}v${height - 2}h-${width - 2}z${upright(BOX, BOX)}${level(BOX)}`;
  const centres = `${upright(BOX, BOX / 2)}${level(BOX / 2)}`;
  return `<path class="centres" d="${centres}"/><path class="edges" d="${edges}"/>`;
}

// Letters to trace fill about the first half of the first row; a letter of two signs takes two boxes.
function traced(kana: string): string {
  const signs = [...kana];
  const times = signs.length > 1 ? 2 : 3;
  return Array.from({ length: times }, () => signs)
    .flat()
    .map((sign, index) => `<text x="${index * BOX + BOX / 2}" y="80">${escaped(sign)}</text>`)
    .join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}

function row(letter: Letter, strokes: Record<string, string>, rows: number): string {
  const { kana, romaji } = { kana: escaped(letter.kana), romaji: escaped(letter.romaji) };
  const drawings = [...letter.kana].map((sign) => strokes[sign] ?? '').join('');
  const frame = `viewBox="0 0 ${BOXES * BOX} ${rows * BOX}" aria-hidden="true"`;
  return [
    `<li><span class="strokes">${drawings}</span>`,
    `<span class="model"><span class="letter" lang="ja">${kana}</span>`,
    `<span class="sheet-sound" lang="ja-Latn">${romaji}</span></span>`,
    `<svg class="boxes" lang="ja" ${frame}>${boxes(rows)}${traced(letter.kana)}</svg></li>`,
  ].join('');
}

/**
 * The rows of a practice sheet: stroke order, the letter in a textbook face, boxes to trace and to
 * write in.
 */
export function practiceSheetHtml({ letters, strokes = {} }: LessonData): string {
  const isLong = letters.length > MANY_LETTERS;
  const rows = letters.map((letter) => row(letter, strokes, isLong ? 1 : 2));
  const pairs = letters.some(({ kana }) => kana.length > 1) ? ' pairs' : '';
  return `<ol class="sheet-rows${isLong ? ' long' : ''}${pairs}">${rows.join('')}</ol>`;
}

/** Boxes for own words, a line of eight at a time: each letter grey, or empty. */
export function ownLines(text: string): string[][] {
  const signs = [...text.normalize('NFC').replace(/\s+/gu, ' ').trim()];
  const lines = Math.max(1, Math.ceil(signs.length / BOXES));
  return Array.from({ length: lines }, (_, line) =>
    Array.from({ length: BOXES }, (_unused, box) => signs[line * BOXES + box] ?? ''),
  );
}
