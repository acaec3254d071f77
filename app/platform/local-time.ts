const DAY_MINUTES = 1_440;
const MINUTE_MS = 60_000;

/** A wall clock: a calendar day such as 2031-07-01, and the minutes since its midnight. */
export interface WallTime {
  day: string;
  minute: number;
}

/** Making a clock takes most of a millisecond; there are a few hundred zones at most. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  });
  clocks.set(zone, made);
  return made;
}

/** What clocks and calendars of a zone show at an instant. */
export function wallTime(instant: Date, zone: string): WallTime {
  const parts = new Map(
    clockOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const minute = Number(parts.get('hour')) * 60 + Number(parts.get('minute'));
  const year = (parts.get('year') ?? '').padStart(4, '0');
  return { day: `${year}-${parts.get('month')}-${parts.get('day')}`, minute };
}

/**
 * The instant at which a zone's clock shows a time. A time that the clock skips in spring is taken an
 * hour on, as clocks do; of a time that comes twice in autumn, the first.
 */
export function instantAt({ day, minute }: WallTime, zone: string): Date {
  const wanted = Date.parse(day) + minute * MINUTE_MS;
  const offsets = [-DAY_MINUTES, DAY_MINUTES].map((around) =>
    offsetAt(new Date(wanted + around * MINUTE_MS), zone),
  );
  const [before = 0, after = 0] = offsets;
  const candidates = [before, after].map((offset) => new Date(wanted - offset));
  const real = candidates.filter((each) => each.getTime() + offsetAt(each, zone) === wanted);
  const [first] = real.sort((a, b) => a.getTime() - b.getTime());
  return first ?? new Date(wanted - before);
}

/** How far a zone's clock is before that of UTC, in milliseconds. */
function offsetAt(instant: Date, zone: string): number {
  const { day, minute } = wallTime(instant, zone);
  const whole = Math.floor(instant.getTime() / MINUTE_MS) * MINUTE_MS;
  return Date.parse(day) + minute * MINUTE_MS - whole;
}

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(day).getUTCDay();
}
