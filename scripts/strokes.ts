import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';

import fontkit from '@pdf-lib/fontkit';

import { enlargeNumbers } from './strokes/enlarge-numbers.ts';
import { strokeSvg } from './strokes/stroke-svg.ts';
import type { GlyphCommand } from './strokes/stroke-svg.ts';

// Usage: strokes --font KanjiStrokeOrders.ttf
// Writes content/strokes/<code point>.svg for every kana; the licence of the font lies beside them.
const { values } = parseArgs({ options: { font: { type: 'string', default: '' } } });
const FOLDER = path.join('content', 'strokes');
const LARGEST_BYTES = 4096;
// Letters nobody writes today (ゐ ゑ), or that are only found inside words of other scripts (ゎ ゕ ヶ).
const LEFT_OUT = /[ゎゐゑゕゖヮヰヱヵヶ]/u;

type Font = { glyphForCodePoint: (codePoint: number) => { path: { commands: GlyphCommand[] } } };

function kana(): string[] {
  const range = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
  const letters = [...range(0x3041, 0x3094), ...range(0x30a1, 0x30f4), 'ー'];
  return letters.filter((letter) => !LEFT_OUT.test(letter));
}

const font = fontkit.create(await readFile(values.font)) as unknown as Font;
await mkdir(FOLDER, { recursive: true });
let largest = 0;
for (const letter of kana()) {
  const codePoint = letter.codePointAt(0)!;
  const svg = strokeSvg(enlargeNumbers(font.glyphForCodePoint(codePoint).path.commands));
  if (svg.length > LARGEST_BYTES) throw new Error(`${letter}: ${svg.length} bytes`);
  largest = Math.max(largest, svg.length);
  await writeFile(path.join(FOLDER, `${codePoint.toString(16).padStart(4, '0')}.svg`), svg);
}
console.log(`${kana().length} letters, at most ${largest} bytes each.`);
