import { escapeText } from '#app/features/content/compiler/html/element.ts';
import { svgText } from '#app/features/content/compiler/html/figure.ts';
import type { SvgElement } from '#app/features/content/compiler/svg.ts';
import type { ScriptSlide } from '#app/features/content/compiler/video-schema.ts';

import { textWidth, wrapEvenly } from './wrap.ts';

export const WIDTH = 640;
export const HEIGHT = 360;
const EDGE = 40;
const GAP = 16;
const FIGURE = { width: 320, height: 232 };
/** The colours of the site by day. */
const COLOURS = { paper: '#fbfaf7', rule: '#dedbd0', ink: '#1f2328', muted: '#5a6169' };
const INDIGO = '#1f4e79';
const TITLE_SIZES = [34, 30, 26, 22];
const POINT_SIZES = [26, 24, 22, 20, 18];
/** Rather smaller than broken, as long as it is no smaller than this. */
const LEAST_ON_ONE_LINE = 20;
const LEADING = 1.32;

type Language = 'en' | 'ja';
/** A slide as it is drawn: what it shows in the language that is spoken, the title in the other one too. */
export type Slide = Pick<ScriptSlide, 'title' | 'chapter' | 'points'> & {
  voice: Language;
  drawing: SvgElement | null;
  /** Which of how many it is. */
  number: number;
  of: number;
};

type Text = { x: number; y: number; size: number; fill: string; bold?: true };

function textNode(text: string, { x, y, size, fill, bold }: Text): string {
  const weight = bold ? ' font-weight="700"' : '';
  return `<text x="${x}" y="${y.toFixed(1)}" font-size="${size}" fill="${fill}"${weight}>${escapeText(text)}</text>`;
}

/** Lines of a text in the largest of these sizes in which they fit. */
function fitted(
  texts: readonly string[],
  sizes: readonly number[],
  { width, height }: { width: number; height: number },
): { size: number; lines: string[][] } {
  const onOneLine = sizes.find(
    (size) => size >= LEAST_ON_ONE_LINE && texts.every((text) => textWidth(text) <= width / size),
  );
  for (const size of onOneLine ? [onOneLine, ...sizes] : sizes) {
    const lines = texts.map((text) => wrapEvenly(text, width / size));
    const gaps = (texts.length - 1) * size * 0.4;
    const isNarrow = lines.flat().every((line) => textWidth(line) <= width / size);
    if (isNarrow && lines.flat().length * size * LEADING + gaps <= height) return { size, lines };
  }
  const size = sizes.at(-1)!;
  return { size, lines: texts.map((text) => wrapEvenly(text, width / size)) };
}

function head(slide: Slide): { nodes: string[]; bottom: number } {
  const { voice, title, number, of } = slide;
  const other = voice === 'en' ? 'ja' : 'en';
  const width = WIDTH - 2 * EDGE;
  const { size, lines } = fitted([title[voice]], TITLE_SIZES, { width, height: 92 });
  const first = 34 + size * 0.86;
  const nodes = lines.flat().map((line, index) =>
    textNode(line, {
      x: EDGE,
      y: first + index * size * LEADING,
      size,
      fill: COLOURS.ink,
      bold: true,
    }),
  );
  const below = first + (lines.flat().length - 1) * size * LEADING + 26;
  const small = fitted([title[other]], [16, 14, 12], { width: width - 40, height: 34 });
  const under = small.lines.flat().map((line, index) =>
    textNode(line, {
      ...{ x: EDGE, y: below + index * small.size * LEADING },
      ...{ size: small.size, fill: COLOURS.muted },
    }),
  );
  const bottom = below + (under.length - 1) * small.size * LEADING + 14;
  const count = `<text x="${WIDTH - EDGE}" y="${HEIGHT - 18}" font-size="13" fill="${COLOURS.muted}" text-anchor="end">${number}/${of}</text>`;
  const rule = `<path d="M${EDGE} ${bottom}H${WIDTH - EDGE}" stroke="${COLOURS.rule}" stroke-width="2"/>`;
  return { nodes: [...nodes, ...under, rule, count], bottom };
}

function pointNodes({ voice, points = [], drawing }: Slide, top: number): string[] {
  const width = WIDTH - 2 * EDGE - 26 - (drawing ? FIGURE.width + GAP : 0);
  const height = HEIGHT - top - 30;
  const texts = points.map((point) => point[voice]);
  const { size, lines } = fitted(texts, drawing ? POINT_SIZES.slice(1) : POINT_SIZES, {
    width,
    height,
  });
  let y = top + 18 + size;
  return lines.flatMap((own) => {
    const dot = `<circle cx="${EDGE + 7}" cy="${(y - size * 0.34).toFixed(1)}" r="5" fill="${INDIGO}"/>`;
    const nodes = own.map((line, index) =>
      textNode(line, { x: EDGE + 26, y: y + index * size * LEADING, size, fill: COLOURS.ink }),
    );
    y += own.length * size * LEADING + size * 0.4;
    return [dot, ...nodes];
  });
}

function figureNodes({ drawing, points = [] }: Slide, top: number): string[] {
  if (!drawing) return [];
  const isAlone = points.length === 0;
  const width = isAlone ? WIDTH - 2 * EDGE : FIGURE.width;
  const height = Math.min(isAlone ? 300 : FIGURE.height, HEIGHT - top - 40);
  const box = { x: WIDTH - EDGE - width, y: top + 14, width, height };
  const attributes = Object.entries(box).map(([name, value]) => [name, String(value)] as const);
  return [svgText(drawing, [...attributes, ['color', COLOURS.ink]])];
}

/** Draws a slide of 640 by 360: title, points, and a drawing beside them. */
export function slideSvg(slide: Slide): string {
  const { nodes, bottom } = head(slide);
  const parts = [
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${COLOURS.paper}"/>`,
    `<rect width="12" height="${HEIGHT}" fill="${INDIGO}"/>`,
    ...nodes,
    ...pointNodes(slide, bottom),
    ...figureNodes(slide, bottom),
  ];
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="BIZ UDPGothic">`;
  return `${open}${parts.join('')}</svg>\n`;
}
