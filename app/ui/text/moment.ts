export type Parts = {
  year: number;
  month: number;
  day: number;
  /** 0 is Sunday. */
  weekday: number;
  time: string;
};

const MONTHS = [
  ['January', 'February', 'March', 'April', 'May', 'June'],
  ['July', 'August', 'September', 'October', 'November', 'December'],
].flat();

/** Making a clock takes most of a millisecond; there are a few hundred zones at most. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  clocks.set(zone, made);
  return made;
}

/** The wall clock of an instant in a zone, read as numbers so that server and browser agree. */
export function partsIn(instant: Date, zone: string): Parts {
  const read = clockOf(zone).formatToParts(instant);
  const part = (type: string) => read.find((one) => one.type === type)?.value ?? '';
  const [year, month, day] = [part('year'), part('month'), part('day')].map(Number) as [
    number,
    number,
    number,
  ];
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return { year, month, day, weekday, time: `${part('hour')}:${part('minute')}` };
}

export type MomentForm = {
  locale: string;
  /** Seven names of one length, Sunday first, in one string. */
  weekdays: string;
  year: boolean;
  time: boolean;
};

/** A date as people write it: 7月31日(金) 23:59, Fri 31 July, 23:59. */
export function writeMoment(parts: Parts, form: MomentForm): string {
  const length = form.weekdays.length / 7;
  const weekday = form.weekdays.slice(parts.weekday * length, (parts.weekday + 1) * length);
  if (form.locale === 'ja') {
    const date = `${form.year ? `${parts.year}年` : ''}${parts.month}月${parts.day}日(${weekday})`;
    return form.time ? `${date} ${parts.time}` : date;
  }
  const year = form.year ? ` ${parts.year}` : '';
  const date = `${weekday} ${parts.day} ${MONTHS[parts.month - 1]}${year}`;
  return form.time ? `${date}, ${parts.time}` : date;
}

/** A day such as 2031-07-31 as people write it, without its weekday: 2031年7月31日, 31 July 2031. */
export function writeDay(day: string, locale: string): string {
  const [year, month = 1, date] = day.split('-').map(Number);
  return locale === 'ja' ? `${year}年${month}月${date}日` : `${date} ${MONTHS[month - 1]} ${year}`;
}
