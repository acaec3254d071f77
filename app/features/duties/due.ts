import { isDay } from '#app/platform/japan-day.ts';
import { DUTIES, type Duty } from './duties.ts';

/** A fair as duties see it: days in Japan. */
export interface FairDays {
  slug: string;
  opensOn: string;
  /** The last day on which something is published for it. */
  publishedUntil: string;
}

/** Something that is to be done by the end of a day in Japan. */
export interface Due {
  /** For which year or fair. */
  period: string;
  dueOn: string;
}

/** The period of what is done once, before the service begins. */
export const BEGIN = 'begin';

/**
 * What of a duty is to be done next, by the earliest day: a year or fair that was recorded is left out. None
 * for what is always so, what only follows an event, and where no fair is planned.
 * @param today as 2026-11-27, in Japan
 */
export function nextDue(
  duty: Duty,
  { fairs, done, today }: { fairs: readonly FairDays[]; done: readonly string[]; today: string },
): Due | null {
  const all = duesOf(duty, fairs, today).filter(({ period }) => !done.includes(period));
  return all.toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1))[0] ?? null;
}

function duesOf(duty: Duty, fairs: readonly FairDays[], today: string): Due[] {
  switch (DUTIES[duty].rhythm) {
    case 'begin':
      return begin(fairs);
    case 'yearly':
      return reports(fairs, today);
    case 'opening':
      return fairs
        .filter(({ publishedUntil }) => publishedUntil >= today)
        .map(({ slug, opensOn }) => ({ period: slug, dueOn: opensOn }));
    case 'closing':
      return fairs.map(({ slug, publishedUntil }) => ({ period: slug, dueOn: publishedUntil }));
    default:
      return [];
  }
}

/** The day on which people were, or will be, first asked for what companies read. */
export function firstDay(fairs: readonly FairDays[]): string | null {
  return fairs.map(({ opensOn }) => opensOn).sort()[0] ?? null;
}

function begin(fairs: readonly FairDays[]): Due[] {
  const first = firstDay(fairs);
  return first ? [{ period: BEGIN, dueOn: first }] : [];
}

/** The day whose state is reported, and until when. */
export const REPORT_STATE = '06-01';
const REPORT_BY = '08-31';

/** A report for each year in whose June the service was there, up to the next that comes. */
function reports(fairs: readonly FairDays[], today: string): Due[] {
  const first = firstDay(fairs);
  if (!first) return [];
  const from = Number(first.slice(0, 4)) + (first.slice(5) > REPORT_STATE ? 1 : 0);
  const until = Math.max(from, Number(today.slice(0, 4)) + 1);
  return Array.from({ length: until - from + 1 }, (_, at) => ({
    ...{ period: String(from + at), dueOn: `${from + at}-${REPORT_BY}` },
  }));
}

/** The year whose first of June was the last, or is today. */
export function lastReportYear(today: string): number {
  const year = Number(today.slice(0, 4));
  return today.slice(5) >= REPORT_STATE ? year : year - 1;
}

/** Whether a period can be recorded of a duty: the one that is due, or the day of an event. */
export function takesPeriod(
  duty: Duty,
  period: string,
  of: { fairs: readonly FairDays[]; today: string },
): boolean {
  if (DUTIES[duty].rhythm === 'event') return isDay(period) && period <= of.today;
  return duesOf(duty, of.fairs, of.today).some((due) => due.period === period);
}
