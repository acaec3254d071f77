import { addDays, endOfJapanDay } from '#app/platform/japan-day.ts';

const HOUR_MS = 3_600_000;
const WEEK_DAYS = 7;

/** A plan through a course: its items in order, in so many weeks, from a first day in Japan. */
export interface Pace {
  items: readonly string[];
  weeks: number;
  /** The first day, or the day of arrival before which the plan ends. */
  day: string;
  from: 'start' | 'arrival';
}

/** More time, in hours, on dates that lie in a window. */
export interface Extension {
  id: string;
  hours: number;
  fromAt: Date;
  untilAt: Date;
}

/**
 * When each item of a plan is due: the last instant of a week, items spread evenly. Weeks in which the
 * JLPT is held (the first Sunday of July and of December) are left free.
 * @returns instants by item, never earlier than the one before
 */
export function dueDates(pace: Pace): Map<string, Date> {
  const ends = weekEnds(pace);
  const { items } = pace;
  return new Map(
    items.map((item, index) => {
      const week = Math.ceil(((index + 1) * ends.length) / items.length) - 1;
      return [item, endOfJapanDay(ends[week] ?? pace.day)];
    }),
  );
}

/** The last day of each week of the plan, in order. */
function weekEnds({ weeks, day, from }: Pace): string[] {
  const ends: string[] = [];
  if (from === 'start') {
    for (let at = day; ends.length < weeks; at = addDays(at, WEEK_DAYS)) {
      if (!hasExam(at)) ends.push(addDays(at, WEEK_DAYS - 1));
    }
    return ends;
  }
  for (let end = addDays(day, -1); ends.length < weeks; end = addDays(end, -WEEK_DAYS)) {
    if (!hasExam(addDays(end, 1 - WEEK_DAYS))) ends.unshift(end);
  }
  return ends;
}

/** Whether a JLPT Sunday lies in the week that begins on a day. */
function hasExam(first: string): boolean {
  return Array.from({ length: WEEK_DAYS }, (_, index) => addDays(first, index)).some(isExamDay);
}

/** The JLPT is held on the first Sunday of July and of December. Source: JLPT, test dates. */
export function isExamDay(day: string): boolean {
  const date = new Date(day);
  const month = date.getUTCMonth() + 1;
  return (month === 7 || month === 12) && date.getUTCDay() === 0 && date.getUTCDate() <= WEEK_DAYS;
}

/** The days of the JLPT from a day to another, both of them too. */
export function examDays(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) if (isExamDay(day)) days.push(day);
  return days;
}

/** A date with the extra time that was given on it. */
export function extended(due: Date, extensions: readonly Extension[]): Date {
  const hours = extensions
    .filter(({ fromAt, untilAt }) => due >= fromAt && due < untilAt)
    .reduce((sum, extension) => sum + extension.hours, 0);
  return new Date(due.getTime() + hours * HOUR_MS);
}

/** Whether somebody has let a date pass. */
export function isBehind(nextDueAt: Date | null, now: Date): boolean {
  return nextDueAt !== null && nextDueAt < now;
}
