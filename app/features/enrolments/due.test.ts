import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, japanDay, startOfJapanDay } from '#app/platform/japan-day.ts';
import { dueOf, type DuePlan } from './due.ts';

const ITEMS = ['i1', 'i2', 'i3', 'i4'];
/** A plan of four weeks towards 27 September 2031: it begins on 30 August, far from any JLPT. */
const ARRIVAL = '2031-09-27';
const BEGINS = '2031-08-30';

function daysOf(joined: string, parts: Partial<DuePlan> = {}): string[] {
  const due = dueOf({
    ...{ items: ITEMS, paceWeeks: 4, paceFrom: 'arrival', arrivalOn: ARRIVAL },
    ...{ anchorAt: startOfJapanDay(joined), fixed: new Map(), extensions: [], ...parts },
  });
  return [...due.values()].map(japanDay);
}

describe('a pace towards arrival', () => {
  it('ends the evening before it, for all who join before it begins', () => {
    const days = ['2031-09-05', '2031-09-12', '2031-09-19', '2031-09-26'];
    for (const joined of ['2031-06-01', '2031-08-20', BEGINS]) {
      expect(daysOf(joined)).toEqual(days);
    }
  });

  it('is shifted for who joins while it runs, and still ends before arrival', () => {
    expect(daysOf('2031-09-10')).toEqual(['2031-09-16', '2031-09-23', '2031-09-26', '2031-09-26']);
  });

  it('is that of the day of joining for who joins or comes back after arrival', () => {
    for (const joined of [ARRIVAL, '2031-10-05']) {
      const weeks = [6, 13, 20, 27].map((days) => addDays(joined, days));
      expect(daysOf(joined)).toEqual(weeks);
    }
  });

  it('waits for the day of arrival', () => {
    expect(daysOf('2031-10-05', { arrivalOn: null })).toEqual([]);
  });

  it('lets nothing be due before somebody joins, and keeps the order, whenever that is', () => {
    const day = fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2030-01-01', n));
    const weeks = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(day, day, weeks, (joined, arrivalOn, paceWeeks) => {
        const days = daysOf(joined, { arrivalOn, paceWeeks });
        expect(days).toHaveLength(ITEMS.length);
        expect(days.toSorted()).toEqual(days);
        expect(days.every((due) => due >= joined)).toBe(true);
      }),
    );
  });
});
