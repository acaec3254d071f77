const JAPAN = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Tokyo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const DAY_MS = 86_400_000;

/** The calendar day in Japan at an instant, such as 2027-07-25: posts and fiscal years follow it. */
export function japanDay(instant: Date): string {
  return JAPAN.format(instant);
}

/** A day so many days after another (before it, when negative). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The first instant of a day in Japan, which has kept +09:00 since 1951. */
export function startOfJapanDay(day: string): Date {
  return new Date(`${day}T00:00:00+09:00`);
}

/** The Japanese fiscal year (年度) of a day: April to March, named by the year it begins in. */
export function fiscalYear(day: string): number {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month >= 4 ? year : year - 1;
}
