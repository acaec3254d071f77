import type { Locale } from '#app/i18n/types.ts';
import { startOfJapanDay, writeJapanDay } from '#app/platform/japan-day.ts';
import { wallTime } from '#app/platform/local-time.ts';

const JAPAN = 'Asia/Tokyo';

/** A calendar day in words: 2031年7月1日(火), Tuesday 1 July 2031. */
export function writeDay(day: string, locale: Locale): string {
  return writeJapanDay(startOfJapanDay(day), locale, { weekday: true });
}

/** An instant on the reader's clock, with Japan's beside it where the two differ. */
export function writeInstant(instant: Date, { locale, zone }: { locale: Locale; zone: string }) {
  const here = written(instant, zone, locale);
  const japan = written(instant, JAPAN, locale);
  if (here === japan) return here;
  return locale === 'ja' ? `${here}（日本時間 ${japan}）` : `${here} (in Japan ${japan})`;
}

function written(instant: Date, zone: string, locale: Locale): string {
  const { day, minute } = wallTime(instant, zone);
  const two = (part: number) => String(part).padStart(2, '0');
  const clock = `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  return locale === 'ja'
    ? `${writeDay(day, locale)} ${clock}`
    : `${writeDay(day, locale)}, ${clock}`;
}
