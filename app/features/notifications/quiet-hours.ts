import { addDays } from '#app/platform/japan-day.ts';
import { instantAt, wallTime } from '#app/platform/local-time.ts';

const QUARTER_MS = 900_000;

/** Minutes of the day between which nobody wants mail; over midnight where the first is later. */
export interface QuietHours {
  from: number;
  until: number;
}

/** 21:00 to 8:00. */
export const DEFAULT_QUIET_HOURS: QuietHours = { from: 1_260, until: 480 };

/** True from the first minute up to the last, which is not quiet any more. */
export function isQuiet({ from, until }: QuietHours, minute: number): boolean {
  if (from <= until) return minute >= from && minute < until;
  return minute >= from || minute < until;
}

/**
 * The instant itself when it is not quiet in a zone, otherwise when the quiet hours end there. Where
 * the clock jumps over their end, or back into them, the next quarter that is not quiet.
 */
export function endOfQuiet(now: Date, zone: string, quiet: QuietHours | null): Date {
  const isQuietAt = (instant: Date) =>
    quiet !== null && isQuiet(quiet, wallTime(instant, zone).minute);
  if (quiet === null || !isQuietAt(now)) return now;
  const { day, minute } = wallTime(now, zone);
  const last = minute < quiet.until ? day : addDays(day, 1);
  let end = instantAt({ day: last, minute: quiet.until }, zone);
  while (end < now || isQuietAt(end)) end = new Date(end.getTime() + QUARTER_MS);
  return end;
}
