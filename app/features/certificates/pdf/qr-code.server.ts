import { qrModules } from '#app/platform/qr-modules.server.ts';
import { INK, type Shape } from '#app/platform/pdf/sheet.ts';

/** A QR code as filled areas, one for each run of dark modules in a row. */
export function qrCode(text: string, square: { x: number; y: number; side: number }): Shape[] {
  const { side, runs } = qrModules(text);
  const module = square.side / side;
  return runs.map(({ row, start, length }) => ({
    x: square.x + start * module,
    y: square.y + row * module,
    width: length * module,
    height: module,
    colour: INK,
  }));
}
