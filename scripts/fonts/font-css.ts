import type { Face } from './faces.ts';

const INTRODUCTION = `/*
 * Written by \`npm run fonts\`; do not edit. The faces this site serves itself, as subsets:
 *   "Kakehashi JP"  BIZ UDPGothic: kana, punctuation and the kanji of courses and interface; weight 400, bold is synthesised
 *   "Klee One"      the letters of each kana lesson
 * Each rule tries faces of the system first, so that a device that has one loads nothing, and names its
 * characters, so that a page loads only what it shows.
 */
`;

/** Faces of systems that do as well; the first that is there is taken. */
const LOCAL: Record<Face['family'], string[]> = {
  'Kakehashi JP': [
    'BIZ UDPGothic',
    'Yu Gothic Medium',
    'YuGothic-Medium',
    'Meiryo',
    'Noto Sans CJK JP',
    'NotoSansCJKjp-Regular',
    'NotoSansCJKJP-Regular',
  ],
  'Klee One': ['Klee One', 'Klee-Medium', 'YuKyokasho Medium', 'UDDigiKyokashoNP-R'],
};

const hex = (codePoint: number) => codePoint.toString(16);

/** Code points as the ranges of CSS. */
export function unicodeRange(characters: string): string {
  const ranges: [number, number][] = [];
  for (const character of characters) {
    const codePoint = character.codePointAt(0)!;
    const last = ranges.at(-1);
    if (last && codePoint === last[1] + 1) last[1] = codePoint;
    else ranges.push([codePoint, codePoint]);
  }
  return ranges
    .map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`))
    .join(', ');
}

/** The style sheet of all faces; \`file\` is a face's file name. */
export function fontCss(faces: readonly (Face & { file: string })[]): string {
  const rules = faces.map(({ family, file, characters }) => {
    const sources = LOCAL[family].map((name) => `local('${name}')`);
    return `@font-face {
  font-family: '${family}';
  src: ${[...sources, `url('/fonts/${file}') format('woff2')`].join(', ')};
  font-weight: 400;
  font-display: swap;
  unicode-range: ${unicodeRange(characters)};
}
`;
  });
  return INTRODUCTION + rules.join('\n');
}
