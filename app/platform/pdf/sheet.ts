import type { Locale } from '#app/i18n/types.ts';
import type { Face } from './faces.server.ts';
import type { Run } from './runs.ts';

/** A4 upright, in points. Positions count from the top left corner. */
export const PAPER = { width: 595.28, height: 841.89 };

export type Colour = readonly [red: number, green: number, blue: number];

/** A colour as 0xRRGGBB. */
export const hex = (value: number): Colour => [
  (value >> 16) / 255,
  ((value >> 8) & 255) / 255,
  (value & 255) / 255,
];

export const INK = hex(0x1f2328);
export const MUTED = hex(0x5a6169);
export const INDIGO = hex(0x1f4e79);
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

export const PLAIN: Style = { face: 'regular', size: 11, colour: INK, leading: 1.6 };
export const QUIET: Style = { face: 'regular', size: 9, colour: MUTED, leading: 1.5 };

/** A thin line to the right. */
export function line(
  { x, y, width }: Pick<Shape, 'x' | 'y' | 'width'>,
  colour: Colour,
  height = 0.6,
): Shape {
  return { x, y, width, height, colour };
}
