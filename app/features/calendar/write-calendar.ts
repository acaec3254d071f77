/** One event as a calendar program gets it; without an end it takes no time, as a deadline. */
export interface CalendarEvent {
  uid: string;
  sequence: number;
  startsAt: Date;
  endsAt?: Date | null;
  summary: string;
  description: string;
  /** Its page. */
  url: string;
  changedAt: Date;
  cancelledAt: Date | null;
}

export interface Calendar {
  name: string;
  locale: 'en' | 'ja';
  events: readonly CalendarEvent[];
}

/** Octets of a line without its end (RFC 5545, 3.1). */
const LINE = 75;

/**
 * A calendar as text of RFC 5545: lines end with CRLF and are folded at 75 octets, times are those of UTC,
 * and programs are asked to come again after twelve hours (RFC 7986, 5.7).
 */
export function writeCalendar({ name, locale, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Kakehashi//Calendar//${locale.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    text('NAME', name),
    text('X-WR-CALNAME', name),
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    'X-PUBLISHED-TTL:PT12H',
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    text('UID', event.uid),
    `DTSTAMP:${utc(event.changedAt)}`,
    `LAST-MODIFIED:${utc(event.changedAt)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTART:${utc(event.startsAt)}`,
    ...(event.endsAt ? [`DTEND:${utc(event.endsAt)}`] : []),
    text('SUMMARY', event.summary),
    text('DESCRIPTION', event.description),
    `URL:${event.url}`,
    `STATUS:${event.cancelledAt ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${event.endsAt ? 'OPAQUE' : 'TRANSPARENT'}`,
    'END:VEVENT',
  ];
}

/** 20310706T145959Z */
function utc(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** A property of text (RFC 5545, 3.3.11); controls other than tabs and line ends are no part of any. */
function text(name: string, value: string): string {
  const plain = value
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\0-\x08\x0b-\x1f\x7f]/g, '');
  return `${name}:${plain.replaceAll(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n')}`;
}

/** A line in parts of at most 75 octets, each after the first begun with a space; no letter is split. */
function folded(line: string): string {
  const parts = [''];
  let octets = 0;
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > LINE) {
      parts.push('');
      octets = 1;
    }
    parts[parts.length - 1] += letter;
    octets += size;
  }
  return parts.join('\r\n ');
}

/** Of one letter in UTF-8. */
function octetsOf(letter: string): number {
  const point = letter.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
