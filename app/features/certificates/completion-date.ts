const JAPAN = 'Asia/Tokyo';

const gregorian = new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', {
  timeZone: JAPAN,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

const era = new Intl.DateTimeFormat('ja-JP-u-ca-japanese-nu-latn', {
  timeZone: JAPAN,
  era: 'long',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

const numeric = new Intl.DateTimeFormat('ja-JP-u-ca-gregory-nu-latn', {
  timeZone: JAPAN,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/** The day in Japan as a Japanese document gives it: 2026年7月3日、令和8年7月3日; an era's first year is 元年. */
export function japaneseDay(instant: Date): string {
  const west = partsOf(numeric, instant);
  const japanese = partsOf(era, instant);
  const year = japanese('year') === '1' ? '元' : japanese('year');
  const day = `${west('month')}月${west('day')}日`;
  return `${west('year')}年${day}、${japanese('era')}${year}年${day}`;
}

/** The day in Japan in English: 3 July 2026. */
export function englishDay(instant: Date): string {
  return gregorian.format(instant);
}

function partsOf(format: Intl.DateTimeFormat, instant: Date) {
  const parts = format.formatToParts(instant);
  return (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((part) => part.type === type)?.value ?? '';
}
