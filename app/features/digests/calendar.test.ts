import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wallTime, weekdayOf } from '#app/platform/local-time.ts';
import { monthlyTurns, weeklyTurns } from './calendar.ts';

const DAY_MS = 86_400_000;
const zone = fc.constantFrom(
  ...['Asia/Tokyo', 'America/Chicago', 'Europe/London', 'Pacific/Apia', 'America/Santiago'],
);
const instant = fc.date({
  min: new Date('2025-01-01T00:00:00Z'),
  max: new Date('2036-01-01T00:00:00Z'),
  noInvalidDate: true,
});

test('a weekly digest comes on a Monday at 8:00 of its reader’s clock', () => {
  fc.assert(
    fc.property(zone, instant, (where, now) => {
      for (const { name, at } of weeklyTurns(now, where)) {
        expect(wallTime(at, where)).toEqual({ day: name, minute: 480 });
        expect(weekdayOf(name)).toBe(1);
      }
    }),
  );
});

test('whoever looks once a day misses no week, and sees none under two names', () => {
  fc.assert(
    fc.property(zone, instant, (where, begin) => {
      const seen = new Map<string, number>();
      for (let day = 0; day < 35; day += 1) {
        const now = new Date(begin.getTime() + day * DAY_MS);
        for (const { name, at } of weeklyTurns(now, where)) {
          expect(seen.get(name) ?? at.getTime()).toBe(at.getTime());
          seen.set(name, at.getTime());
        }
      }
      expect(seen.size).toBeGreaterThanOrEqual(5);
      expect(seen.size).toBeLessThanOrEqual(6);
      expect(new Set(seen.values()).size).toBe(seen.size);
    }),
  );
});

test.each([
  ['2031-06-29T22:59:00Z', []],
  ['2031-06-29T23:00:00Z', ['2031-07']],
  ['2031-07-01T09:00:00Z', ['2031-07']],
  ['2031-07-03T23:00:00Z', ['2031-07']],
  ['2031-07-03T23:01:00Z', []],
])('at %s the months to tell of are %o', (now, names) => {
  const turns = monthlyTurns(new Date(now));
  expect(turns.map(({ name }) => name)).toEqual(names);
  for (const { at } of turns) expect(at.toISOString()).toBe('2031-06-30T23:00:00.000Z');
});
