/** A command of a glyph's outline in font units, y upwards. */
export type GlyphCommand = { command: string; args: readonly number[] };

const SIZE = 512;
const UNITS = 1024;
/** The height of the square's upper edge above the base line. */
const TOP = 850;

class PathWriter {
  private x = 0;
  private y = 0;
  private startX = 0;
  private startY = 0;
  private text = '';

  private point(args: readonly number[], at: number): [number, number] {
    const scale = SIZE / UNITS;
    return [Math.round(args[at]! * scale), Math.round((TOP - args[at + 1]!) * scale)];
  }

  private write(letter: string, numbers: readonly number[]): void {
    const written = numbers.map((value, index) =>
      index > 0 && value >= 0 ? ` ${value}` : `${value}`,
    );
    this.text += letter + written.join('');
  }

  private moveBy(letter: string, points: readonly [number, number][]): void {
    const last = points.at(-1)!;
    const isStill = points.every(([x, y]) => x === this.x && y === this.y);
    if (isStill) return;
    this.write(
      letter,
      points.flatMap(([x, y]) => [x - this.x, y - this.y]),
    );
    [this.x, this.y] = last;
  }

  add({ command, args }: GlyphCommand): void {
    if (command === 'closePath') {
      this.text += 'z';
      [this.x, this.y] = [this.startX, this.startY];
    } else if (command === 'quadraticCurveTo') {
      this.moveBy('q', [this.point(args, 0), this.point(args, 2)]);
    } else if (command === 'lineTo') this.moveBy('l', [this.point(args, 0)]);
    else if (command === 'moveTo') {
      const [x, y] = this.point(args, 0);
      this.write('m', [x - this.x, y - this.y]);
      [this.x, this.y, this.startX, this.startY] = [x, y, x, y];
    } else throw new Error(`no outline command ${command}`);
  }

  toString(): string {
    return this.text;
  }
}

/** An outline as SVG that takes the colour of its surroundings; whoever shows it gives it a name. */
export function strokeSvg(commands: readonly GlyphCommand[]): string {
  const writer = new PathWriter();
  for (const command of commands) writer.add(command);
  const frame = `viewBox="0 0 ${SIZE} ${SIZE}" fill="currentColor" aria-hidden="true"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${frame}><path d="${writer.toString()}"/></svg>\n`;
}
