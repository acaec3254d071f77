import type { EditionDays } from './schema.ts';

const YEAR = /(?<!\d)(?:19|2[01])\d\d(?!\d)/gu;
const REIWA = /令和(元|\d+)/gu;

/** The same month and day so many years later; 29 February becomes the 28th where there is none. */
export function dayInYears(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${year + years}-${pad(month)}-${pad(Math.min(date, last))}`;
}

/** Days of an edition so many years later; what was left open stays so. */
export function daysInYears(days: Partial<EditionDays>, years: number): Partial<EditionDays> {
  return Object.fromEntries(
    Object.entries(days).map(([name, day]) => [name, day && dayInYears(day, years)]),
  );
}

/** A name with its years moved: 2031年7月期 becomes 2032年7月期, and 令和13年 令和14年. */
export function nameInYears(name: string, years: number): string {
  return name
    .replaceAll(YEAR, (year) => String(Number(year) + years))
    .replaceAll(REIWA, (_, year: string) => `令和${(year === '元' ? 1 : Number(year)) + years}`);
}

/** An address that its course has not got yet; names without a year take the fiscal year behind them. */
export function slugInYears(
  slug: string,
  { years, fiscalYear, taken }: { years: number; fiscalYear: number; taken: ReadonlySet<string> },
): string {
  const moved = nameInYears(slug, years);
  const base = moved === slug ? `${slug}-${fiscalYear}` : moved;
  let free = base;
  for (let number = 2; taken.has(free); number += 1) free = `${base}-${number}`;
  return free;
}
