import { fiscalYear } from '#app/platform/japan-day.ts';

/** Which twelve months a yearly report counts. */
export const CALENDARS = ['fiscal', 'jet'] as const;
export type Calendar = (typeof CALENDARS)[number];

export const REPORT_GROUPINGS = [
  ...(['kind', 'prefecture', 'arrival-group', 'organisation'] as const),
  ...(['course', 'edition'] as const),
] as const;
export type ReportGrouping = (typeof REPORT_GROUPINGS)[number];

/** The year in which the programme began: no report reaches before it. */
export const FIRST_YEAR = 1987;

/**
 * The month and day a year begins with. A JET year counts from July, so that those who arrive at the
 * end of July and in August stand in one year, and those who end their stay with them in the one before.
 */
const BEGINS: Record<Calendar, string> = { fiscal: '04-01', jet: '07-01' };

/** A year's days in Japan: the first of it, and the first after it. */
export interface YearSpan {
  from: string;
  to: string;
}

/** The days of a year, named by the calendar year it begins in. */
export function spanOfYear(calendar: Calendar, year: number): YearSpan {
  const begins = BEGINS[calendar];
  return { from: `${year}-${begins}`, to: `${year + 1}-${begins}` };
}

/** The year that a day in Japan is in. */
export function yearOfDay(calendar: Calendar, day: string): number {
  if (calendar === 'fiscal') return fiscalYear(day);
  const year = Number(day.slice(0, 4));
  return day.slice(5) >= BEGINS.jet ? year : year - 1;
}
