import type { Fault } from './fault.ts';
import { parseSvg } from './svg.ts';

/** Faults of the stroke orders: they stand in lessons as they are, so only plain drawings may. */
export function checkStrokes(strokes: ReadonlyMap<string, string>): Fault[] {
  const faults: Fault[] = [];
  for (const [hex, text] of strokes) parseSvg(`strokes/${hex}.svg`, text, faults);
  return faults;
}
