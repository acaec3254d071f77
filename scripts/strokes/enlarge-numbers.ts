import type { GlyphCommand } from './stroke-svg.ts';

type Point = readonly [number, number];
type Contour = readonly GlyphCommand[];
type Box = { left: number; right: number; bottom: number; top: number };

const LARGEST_NUMBER = 62;
const FACTOR = 1.75;
/** Free space between a number and its stroke, in font units. */
const GAP = 12;

function contoursOf(commands: readonly GlyphCommand[]): Contour[] {
  const contours: GlyphCommand[][] = [];
  for (const command of commands) {
    if (command.command === 'moveTo') contours.push([]);
    contours.at(-1)?.push(command);
  }
  return contours;
}

function pointsOf(contours: readonly Contour[]): Point[] {
  return contours.flat().flatMap(({ args }) => {
    const points: Point[] = [];
    for (let at = 0; at < args.length; at += 2) points.push([args[at]!, args[at + 1]!]);
    return points;
  });
}

function boxOf(contours: readonly Contour[]): Box {
  const points = pointsOf(contours);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    bottom: Math.min(...ys),
    top: Math.max(...ys),
  };
}

// Twice the area; its sign tells an outline from a hole.
function windingOf(contour: Contour): number {
  const points = pointsOf([contour]);
  return points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
}

const isSmall = ({ left, right, bottom, top }: Box) =>
  right - left < LARGEST_NUMBER && top - bottom < LARGEST_NUMBER;
const touches = (a: Box, b: Box) =>
  a.left <= b.right && b.left <= a.right && a.bottom <= b.top && b.bottom <= a.top;

// A number is a small outline with its holes (in a 4 or 6); the hole of a small loop, as in む, has no
// outline of its own among the small ones.
function numbersIn(contours: readonly Contour[]): Contour[][] {
  const whole = contours.reduce((largest, each) =>
    Math.abs(windingOf(each)) > Math.abs(windingOf(largest)) ? each : largest,
  );
  const isOutline = (contour: Contour) => windingOf(contour) * windingOf(whole) > 0;
  const small = contours.filter((contour) => isSmall(boxOf([contour])));
  const holes = small.filter((contour) => !isOutline(contour));
  return small.filter(isOutline).map((outline) => {
    const box = boxOf([outline]);
    return [outline, ...holes.filter((hole) => touches(boxOf([hole]), box))];
  });
}

function grown(contour: Contour, [x, y]: Point, [dx, dy]: Point): GlyphCommand[] {
  return contour.map(({ command, args }) => ({
    command,
    args: args.map((value, index) =>
      index % 2 === 0 ? x + dx + (value - x) * FACTOR : y + dy + (value - y) * FACTOR,
    ),
  }));
}

// Distance of a point from the box of the grown number, moved by a step.
function room(box: Box, [dx, dy]: Point, strokes: readonly Point[]): number {
  const far = (low: number, high: number, value: number) => Math.max(low - value, value - high, 0);
  return strokes.reduce((least, [x, y]) => {
    const across = far(box.left + dx, box.right + dx, x);
    return Math.min(least, Math.hypot(across, far(box.bottom + dy, box.top + dy, y)));
  }, Infinity);
}

function steps(): Point[] {
  const directions = Array.from({ length: 16 }, (_, index) => (index * Math.PI) / 8);
  const lengths = [8, 16, 24, 32, 40, 52, 64];
  const around = lengths.flatMap((length) =>
    directions.map((angle): Point => [Math.cos(angle) * length, Math.sin(angle) * length]),
  );
  return [[0, 0], ...around];
}

// The nearest place with room enough; else the roomiest.
function stepFor(box: Box, strokes: readonly Point[]): Point {
  const places = steps().map((step) => ({ step, free: room(box, step, strokes) }));
  const place = places.find(({ free }) => free >= GAP);
  return (place ?? places.reduce((best, each) => (each.free > best.free ? each : best))).step;
}

// Long straight lines have points at their ends only.
function filled(points: readonly Point[]): Point[] {
  return points.flatMap(([x, y], index) => {
    const [nextX, nextY] = points[index + 1] ?? [x, y];
    return [0, 0.25, 0.5, 0.75].map((part): Point => [
      x + (nextX - x) * part,
      y + (nextY - y) * part,
    ]);
  });
}

/** Draws the stroke numbers of an outline larger: as they are, they can only be read at 100 points. */
export function enlargeNumbers(commands: readonly GlyphCommand[]): GlyphCommand[] {
  const contours = contoursOf(commands);
  const found = numbersIn(contours);
  const strokes = contours.filter((contour) => !found.flat().includes(contour));
  const taken = strokes.flatMap((contour) => filled(pointsOf([contour])));
  const numbers = found.flatMap((number) => {
    const box = boxOf(number);
    const middle: Point = [(box.left + box.right) / 2, (box.bottom + box.top) / 2];
    const [halfX, halfY] = [(box.right - middle[0]) * FACTOR, (box.top - middle[1]) * FACTOR];
    const larger = {
      left: middle[0] - halfX,
      right: middle[0] + halfX,
      bottom: middle[1] - halfY,
      top: middle[1] + halfY,
    };
    const step = stepFor(larger, taken);
    const drawn = number.flatMap((contour) => grown(contour, middle, step));
    taken.push(...filled(pointsOf([drawn])));
    return drawn;
  });
  return [...strokes.flat(), ...numbers];
}
