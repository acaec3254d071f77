import { create } from 'qrcode';

/** Dark modules that follow one another in a row. */
export interface QrRun {
  row: number;
  start: number;
  length: number;
}

/** A QR code as runs of dark modules; `side` is its width in modules. */
export function qrModules(text: string): { side: number; runs: QrRun[] } {
  const { size: side, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const runs: QrRun[] = [];
  for (let row = 0; row < side; row += 1) {
    let start = -1;
    for (let column = 0; column <= side; column += 1) {
      const dark = column < side && data[row * side + column] === 1;
      if (dark && start < 0) start = column;
      if (dark || start < 0) continue;
      runs.push({ row, start, length: column - start });
      start = -1;
    }
  }
  return { side, runs };
}

/** A QR code as the path of an SVG whose unit is a module. */
export function qrPath(text: string): { side: number; path: string } {
  const { side, runs } = qrModules(text);
  const path = runs.map(({ row, start, length }) => `M${start} ${row}h${length}v1h-${length}z`);
  return { side, path: path.join('') };
}
