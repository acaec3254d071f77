import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#app/platform/japan-day.ts';
import { CALENDARS, spanOfYear, yearOfDay } from './report-year.ts';

describe('a year of a report', () => {
  it('begins in April for offices and in July for arrivals', () => {
    expect(yearOfDay('fiscal', '2031-03-31')).toBe(2030);
    expect(yearOfDay('fiscal', '2031-04-01')).toBe(2031);
    expect(yearOfDay('jet', '2031-06-30')).toBe(2030);
    expect(yearOfDay('jet', '2031-07-01')).toBe(2031);
    expect(spanOfYear('fiscal', 2031)).toEqual({ from: '2031-04-01', to: '2032-04-01' });
  });

  it('has every day in one year only', () => {
    const days = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2000-01-01', n));
    fc.assert(
      fc.property(days, fc.constantFrom(...CALENDARS), (day, calendar) => {
        const holding = [-1, 0, 1]
          .map((by) => yearOfDay(calendar, day) + by)
          .filter((year) => {
            const { from, to } = spanOfYear(calendar, year);
            return from <= day && day < to;
          });
        expect(holding).toEqual([yearOfDay(calendar, day)]);
      }),
    );
  });
});
