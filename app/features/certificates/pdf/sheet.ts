import {
  hex,
  INDIGO,
  INK,
  line,
  PAPER,
  type Shape,
  type Sheet,
  type Style,
} from '#app/platform/pdf/sheet.ts';
import type { Run } from '#app/platform/pdf/runs.ts';

export const MARGIN = 74;
export const COLUMN = PAPER.width - 2 * MARGIN;

const HAIRLINE = hex(0xdedbd0);

export const TITLE: Style = {
  face: 'bold',
  size: 38,
  colour: INK,
  leading: 1.3,
  align: 'center',
  tracking: 12,
};

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
  return { ...line({ x, y, width }, HAIRLINE) };
}
