const ZONE = 'Asia/Tokyo';
const JAPAN = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const DAY_MS = 86_400_000;
const AHEAD_MS = 9 * 3_600_000;
/** Since then Japan has kept one clock all the year, nine hours ahead. */
const SINCE = Date.UTC(1952, 0, 1);
/** Until then a year has four figures. */
const UNTIL = Date.UTC(9999, 0, 1);

/**
 * The calendar day in Japan at an instant, such as 2027-07-25: posts and fiscal years follow it. Counted
 * where it can be: lists ask for thousands.
 */
export function japanDay(instant: Date): string {
  const at = instant.getTime();
  if (at < SINCE || at >= UNTIL) return JAPAN.format(instant);
  return new Date(at + AHEAD_MS).toISOString().slice(0, 10);
}

/** The wall clock in Japan at an instant since 1952, as spreadsheets read it: 2031-07-01 09:00. */
export function japanMinute(instant: Date): string {
  const there = new Date(instant.getTime() + AHEAD_MS).toISOString();
  return `${there.slice(0, 10)} ${there.slice(11, 16)}`;
}

const TAGS = { ja: 'ja-JP-u-ca-gregory-nu-latn', en: 'en-GB-u-ca-gregory-nu-latn' };

/**
 * The day in Japan at an instant, in words: 2027年7月25日, 25 July 2027; with its day of the week where
 * it is asked for: 2027年7月25日(日), Sunday 25 July 2027.
 */
export function writeJapanDay(
  instant: Date,
  locale: 'en' | 'ja',
  { weekday = false } = {},
): string {
  return new Intl.DateTimeFormat(TAGS[locale], {
    ...{ timeZone: ZONE, year: 'numeric', month: 'long', day: 'numeric' },
    ...(weekday && { weekday: locale === 'ja' ? 'short' : 'long' }),
  })
    .format(instant)
    .replace(',', '');
}

const ERA = new Intl.DateTimeFormat('ja-JP-u-ca-japanese-nu-latn', {
  ...({ era: 'long', year: 'numeric', month: 'numeric', day: 'numeric' } as const),
  timeZone: ZONE,
});

/** The day in Japan at an instant as forms and letters give it: 令和8年7月3日; an era's first year is 元年. */
export function writeEraDay(instant: Date): string {
  const part = eraParts(instant);
  return `${eraYearOf(part)}年${part('month')}月${part('day')}日`;
}

/** The year of a day as eras count it: 令和8, 令和元. @param day as 2026-07-03 */
export function eraYear(day: string): string {
  return eraYearOf(eraParts(startOfJapanDay(day)));
}

type PartOf = (type: Intl.DateTimeFormatPartTypes) => string;

function eraParts(instant: Date): PartOf {
  const parts = ERA.formatToParts(instant);
  return (type) => parts.find((each) => each.type === type)?.value ?? '';
}

const eraYearOf = (part: PartOf) => `${part('era')}${part('year') === '1' ? '元' : part('year')}`;

/** Whether a text is a day of the calendar, such as 2026-11-27. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const at = new Date(text);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text;
}

/** A day so many days after another (before it, when negative). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The first instant of a day in Japan, which has kept +09:00 since 1951. */
export function startOfJapanDay(day: string): Date {
  return new Date(`${day}T00:00:00+09:00`);
}

/** The last instant of a day in Japan, to the second as it is shown: 23:59:59. */
export function endOfJapanDay(day: string): Date {
  return new Date(`${day}T23:59:59+09:00`);
}

/** The Japanese fiscal year (年度) of a day: April to March, named by the year it begins in. */
export function fiscalYear(day: string): number {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month >= 4 ? year : year - 1;
}
