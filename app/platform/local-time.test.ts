import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantAt, wallTime, weekdayOf } from './local-time.ts';

const ZONES = [
  ...['Asia/Tokyo', 'America/Chicago', 'Europe/London', 'Australia/Lord_Howe', 'Asia/Kathmandu'],
  ...['America/St_Johns', 'Africa/Cairo', 'Pacific/Apia', 'UTC', 'America/Santiago'],
];
const zone = fc.constantFrom(...ZONES);
const instant = fc.date({
  min: new Date('2025-01-01T00:00:00Z'),
  max: new Date('2036-01-01T00:00:00Z'),
  noInvalidDate: true,
});

test('a wall clock leads back to an instant at which it shows the same', () => {
  fc.assert(
    fc.property(zone, instant, (where, at) => {
      const shown = wallTime(at, where);
      const back = instantAt(shown, where);
      expect(wallTime(back, where)).toEqual(shown);
      // Of a time that comes twice it is the first.
      expect(back.getTime()).toBeLessThanOrEqual(at.getTime());
    }),
  );
});

test.each([
  ['Asia/Tokyo', '2031-07-07', 480, '2031-07-06T23:00:00.000Z'],
  ['America/Chicago', '2031-07-07', 480, '2031-07-07T13:00:00.000Z'],
  ['America/Chicago', '2031-12-01', 480, '2031-12-01T14:00:00.000Z'],
  // The clock goes from 2:00 to 3:00: 2:30 is not shown that day, and 3:30 stands for it.
  ['America/Chicago', '2031-03-09', 150, '2031-03-09T08:30:00.000Z'],
  // 1:30 comes twice: the first is still in summer time.
  ['America/Chicago', '2031-11-02', 90, '2031-11-02T06:30:00.000Z'],
])('in %s on %s the minute %i is at %s', (...given) => {
  const [where, day, minute, expected] = given;
  expect(instantAt({ day, minute }, where).toISOString()).toBe(expected);
});

test('a day is on its weekday', () => {
  expect(weekdayOf('2031-07-07')).toBe(1);
  expect(weekdayOf('2032-02-29')).toBe(0);
});
