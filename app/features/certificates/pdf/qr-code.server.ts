import { create } from 'qrcode';
import { INK, type Shape } from './sheet.ts';

/** A QR code as filled areas, one for each run of dark modules in a row. */
export function qrCode(text: string, square: { x: number; y: number; side: number }): Shape[] {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const module = square.side / size;
  const shapes: Shape[] = [];
  for (let row = 0; row < size; row += 1) {
    let start = -1;
    for (let column = 0; column <= size; column += 1) {
      const dark = column < size && data[row * size + column] === 1;
      if (dark && start < 0) start = column;
      if (dark || start < 0) continue;
      shapes.push({
        x: square.x + start * module,
        y: square.y + row * module,
        width: (column - start) * module,
        height: module,
        colour: INK,
      });
      start = -1;
    }
  }
  return shapes;
}
