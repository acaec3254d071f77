import { writeJapanDay } from '#app/platform/japan-day.ts';

const era = new Intl.DateTimeFormat('ja-JP-u-ca-japanese-nu-latn', {
  timeZone: 'Asia/Tokyo',
  era: 'long',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/** The day in Japan as a Japanese document gives it: 2026年7月3日、令和8年7月3日; an era's first year is 元年. */
export function japaneseDay(instant: Date): string {
  const parts = era.formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((each) => each.type === type)?.value ?? '';
  const year = part('year') === '1' ? '元' : part('year');
  const west = writeJapanDay(instant, 'ja');
  return `${west}、${part('era')}${year}年${part('month')}月${part('day')}日`;
}
