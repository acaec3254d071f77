import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCalendar, type CalendarEvent } from './write-calendar.ts';

const at = new Date('2031-07-06T14:59:59.000Z');
const event: CalendarEvent = {
  ...{ uid: 'due-1', sequence: 2, startsAt: at, changedAt: new Date('2031-06-01T00:00:00.500Z') },
  ...{ summary: 'Due: At the office', description: 'One; two, three', cancelledAt: null },
  url: 'https://kakehashi.example/learn/course',
};
const write = (parts: Partial<CalendarEvent> = {}, name = 'Kakehashi') =>
  writeCalendar({ name, locale: 'en', events: [{ ...event, ...parts }] });

/** Reads the properties of a calendar back, as RFC 5545 says: unfolded, then without escapes. */
function readBack(calendar: string): Map<string, string> {
  const lines = calendar.replaceAll('\r\n ', '').split('\r\n');
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      const value = line
        .slice(colon + 1)
        .replaceAll(/\\([\\;,nN])/g, (_, sign: string) =>
          sign.toLowerCase() === 'n' ? '\n' : sign,
        );
      return [line.slice(0, colon), value];
    }),
  );
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(...'\\;,:"\n\r nN日本語 𩸽\t'), maxLength: 300 }),
);
/** Without what no calendar holds; every line end is one. */
const kept = (value: string) =>
  value.replaceAll(/\r\n?/g, '\n').replaceAll(/[\0-\x08\x0b-\x1f\x7f]/g, '');

describe('a calendar', () => {
  it('has all that programs need of an event, in times of UTC', () => {
    expect(write().split('\r\n')).toEqual([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Kakehashi//Calendar//EN'],
      ...['CALSCALE:GREGORIAN', 'NAME:Kakehashi', 'X-WR-CALNAME:Kakehashi'],
      ...['REFRESH-INTERVAL;VALUE=DURATION:PT12H', 'X-PUBLISHED-TTL:PT12H'],
      ...['BEGIN:VEVENT', 'UID:due-1', 'DTSTAMP:20310601T000000Z'],
      ...['LAST-MODIFIED:20310601T000000Z', 'SEQUENCE:2', 'DTSTART:20310706T145959Z'],
      ...['SUMMARY:Due: At the office', 'DESCRIPTION:One\\; two\\, three'],
      ...['URL:https://kakehashi.example/learn/course', 'STATUS:CONFIRMED'],
      ...['TRANSP:TRANSPARENT', 'END:VEVENT', 'END:VCALENDAR', ''],
    ]);
    expect(write({ cancelledAt: at })).toContain('\r\nSTATUS:CANCELLED\r\n');
  });

  it('gives any text back as it was, and lets none of it become another line', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (summary, description, name) => {
        const calendar = write({ summary, description }, name);
        const read = readBack(calendar);
        expect(read.get('SUMMARY')).toBe(kept(summary));
        expect(read.get('DESCRIPTION')).toBe(kept(description));
        expect(read.get('X-WR-CALNAME')).toBe(kept(name));
        expect([...read.keys()]).toEqual([...readBack(write()).keys()]);
      }),
    );
  });

  it('has lines of 75 octets at most, none of which splits a letter', () => {
    fc.assert(
      fc.property(anyText, (description) => {
        const calendar = write({ description });
        for (const line of calendar.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/\p{Surrogate}/u);
        }
        expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      }),
    );
  });

  it('says what cannot be said in UTF-8 with the sign for it', () => {
    expect(readBack(write({ summary: 'a\ud800b' })).get('SUMMARY')).toBe('a\ufffdb');
  });
});
