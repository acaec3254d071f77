import { eraYear } from '#app/platform/japan-day.ts';
import type { DatedLine } from './dated-lines.ts';
import type { Calendar } from './kinds.ts';

/** A year by a calendar, without 年: 2026, 令和8. @param month the era depends on it; January where it is not known */
export function writeYear(year: number, month: number | null, calendar: Calendar): string {
  if (calendar === 'western') return String(year);
  return eraYear(`${year}-${String(month ?? 1).padStart(2, '0')}-01`);
}

/** A day by a calendar: 2026年4月1日, 令和8年4月1日. @param day as 2026-04-01 */
export function writeDayBy(day: string, calendar: Calendar): string {
  const [year = '', month, date] = day.split('-');
  const written = calendar === 'western' ? year : eraYear(day);
  return `${written}年${Number(month)}月${Number(date)}日`;
}

/** When a line of a Japanese list happened: 2026年4月, 令和8年; nothing where it does not say. */
export function writeWhen({ year, month }: DatedLine, calendar: Calendar): string {
  if (year === null) return '';
  return `${writeYear(year, month, calendar)}年${month === null ? '' : `${month}月`}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** When a line of an English list happened: Apr 2026, 2026. */
export function writeWhenInEnglish({ year, month }: DatedLine): string {
  if (year === null) return '';
  return month === null ? String(year) : `${MONTHS[month - 1]} ${year}`;
}
