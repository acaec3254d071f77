import type { Locale } from '#app/i18n/types.ts';
import type { Face } from './faces.server.ts';
import type { Run } from './runs.ts';

/** A4 upright, in points. Positions count from the top left corner. */
export const PAPER = { width: 595.28, height: 841.89 };
export const MARGIN = 74;
export const COLUMN = PAPER.width - 2 * MARGIN;

export type Colour = readonly [red: number, green: number, blue: number];

const hex = (value: number): Colour => [
  (value >> 16) / 255,
  ((value >> 8) & 255) / 255,
  (value & 255) / 255,
];

export const INK = hex(0x1f2328);
export const MUTED = hex(0x5a6169);
export const INDIGO = hex(0x1f4e79);
export const HAIRLINE = hex(0xdedbd0);
export const WATERMARK = hex(0xe6e2d8);

/** One line of text on its baseline. */
export interface SetLine {
  x: number;
  baseline: number;
  size: number;
  tracking: number;
  colour: Colour;
  runs: Run[];
}

/** A filled area, or an outline when `stroke` is given. */
export interface Shape {
  x: number;
  y: number;
  width: number;
  height: number;
  colour: Colour;
  stroke?: number;
}

/** What a reader meets as one thing; `role` is its name in the document's structure. */
export interface Block {
  role: 'H1' | 'H2' | 'P' | 'Figure';
  lang: Locale | null;
  /** Words for a figure. */
  alt?: string;
  lines: SetLine[];
  shapes: Shape[];
}

/** One page: ornaments first, then what is read, in reading order. */
export interface Sheet {
  watermark: Run[];
  ornaments: Shape[];
  blocks: Block[];
}

/** How a piece of text is to look. */
export interface Style {
  face: Face;
  size: number;
  colour: Colour;
  leading: number;
  align?: 'start' | 'center' | 'end';
  tracking?: number;
}

export const TITLE: Style = {
  face: 'bold',
  size: 38,
  colour: INK,
  leading: 1.3,
  align: 'center',
  tracking: 12,
};
export const PLAIN: Style = { face: 'regular', size: 11, colour: INK, leading: 1.6 };
export const QUIET: Style = { face: 'regular', size: 9, colour: MUTED, leading: 1.5 };

/** A page with its double rule, and the watermark of a sample. */
export function emptySheet(watermark: Run[]): Sheet {
  const frame = (inset: number, stroke: number): Shape => ({
    x: inset,
    y: inset,
    width: PAPER.width - 2 * inset,
    height: PAPER.height - 2 * inset,
    colour: INDIGO,
    stroke,
  });
  return { watermark, ornaments: [frame(30, 1.4), frame(34.5, 0.5)], blocks: [] };
}

/** A thin line across the column. */
export function hairline(y: number, width = COLUMN, x = MARGIN): Shape {
  return { x, y, width, height: 0.6, colour: HAIRLINE };
}
