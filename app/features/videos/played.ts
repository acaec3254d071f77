/** A stretch of media time, from its first millisecond to the one after its last. */
export type Span = readonly [from: number, to: number];

/** Media time that was really played: spans in order that neither overlap nor touch. */
export type Played = readonly Span[];

/** Progress is counted in segments of this length. */
const SEGMENT_MS = 5_000;
/** So much of a segment may be missing: players report the time in steps. */
const MISSING_MS = 500;
/** A segment shorter than usual may miss this part of it. */
const MISSING_PART = 5;

/** Everything that one map or the other has; the order does not matter, and neither do repeats. */
export function mergePlayed(...maps: Played[]): Played {
  const spans = maps.flat().toSorted(([a], [b]) => a - b);
  const merged: [number, number][] = [];
  for (const [from, to] of spans) {
    if (to <= from) continue;
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** How many milliseconds of media a map covers. */
export function lengthOf(played: Played): number {
  return played.reduce((sum, [from, to]) => sum + to - from, 0);
}

/** How much of a span a map covers, in milliseconds. */
function coveredIn(played: Played, [start, end]: Span): number {
  const parts = played.map(([from, to]) => Math.min(to, end) - Math.max(from, start));
  return parts.reduce((sum, part) => sum + Math.max(0, part), 0);
}

/** The segments of a video: five seconds each; the last takes what is over, or is shorter by up to a half. */
export function segmentsOf(durationMs: number): Span[] {
  if (durationMs <= 0) return [];
  const count = Math.max(1, Math.round(durationMs / SEGMENT_MS));
  return Array.from({ length: count }, (_, index) => [
    index * SEGMENT_MS,
    index === count - 1 ? durationMs : (index + 1) * SEGMENT_MS,
  ]);
}

/** A segment is played when all but half a second of it is covered. */
function isPlayed(played: Played, [from, to]: Span): boolean {
  const missing = Math.min(MISSING_MS, (to - from) / MISSING_PART);
  return coveredIn(played, [from, to]) >= to - from - missing;
}

/** The percent of a video's segments that were played, rounded down; 0 where there is nothing to play. */
export function playedPercent(played: Played, durationMs: number): number {
  const segments = segmentsOf(durationMs);
  if (segments.length === 0) return 0;
  const done = segments.filter((segment) => isPlayed(played, segment)).length;
  return Math.floor((100 * done) / segments.length);
}

/** A map as it is stored: `0-5000,7000-9100`. */
export function playedText(played: Played): string {
  return played.map(([from, to]) => `${from}-${to}`).join(',');
}

/** The map of a stored text. @throws on a text that {@link playedText} did not write */
export function readPlayed(text: string): Played {
  if (text === '') return [];
  return text.split(',').map((part) => {
    const [, from, to] = /^(\d{1,9})-(\d{1,9})$/.exec(part) ?? [];
    if (from === undefined || to === undefined) throw new Error('not a map of what was played');
    return [Number(from), Number(to)];
  });
}
