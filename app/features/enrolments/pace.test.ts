import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, japanDay } from '#app/platform/japan-day.ts';
import { dueDates, examDays, extended, isBehind, isExamDay, type Pace } from './pace.ts';

const items = (count: number) => Array.from({ length: count }, (_, index) => `i${index + 1}`);
const day = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2026-01-01', n));
const paces: fc.Arbitrary<Pace> = fc.record({
  items: fc.integer({ min: 1, max: 40 }).map(items),
  weeks: fc.integer({ min: 1, max: 40 }),
  day,
  from: fc.constantFrom('start' as const, 'arrival' as const),
});

describe('a plan', () => {
  it('spreads its items over its weeks, each due on the last evening of one', () => {
    const due = dueDates({ items: items(4), weeks: 2, day: '2026-08-03', from: 'start' });
    expect([...due.values()].map((at) => at.toISOString())).toEqual([
      ...['2026-08-09T14:59:59.000Z', '2026-08-09T14:59:59.000Z'],
      ...['2026-08-16T14:59:59.000Z', '2026-08-16T14:59:59.000Z'],
    ]);
  });

  it('towards an arrival ends the evening before it', () => {
    const due = dueDates({ items: items(2), weeks: 2, day: '2026-07-26', from: 'arrival' });
    expect([...due.values()].map(japanDay)).toEqual(['2026-07-18', '2026-07-25']);
  });

  it('leaves free the weeks of the JLPT', () => {
    expect(['2026-07-05', '2026-12-06', '2027-07-04'].every(isExamDay)).toBe(true);
    expect(['2026-07-12', '2026-12-13', '2026-11-01', '2026-07-06'].some(isExamDay)).toBe(false);
    const due = dueDates({ items: items(3), weeks: 3, day: '2026-11-23', from: 'start' });
    expect([...due.values()].map(japanDay)).toEqual(['2026-11-29', '2026-12-13', '2026-12-20']);
  });

  it('of any kind keeps the order of its items, has a date for each, and none in a week of the JLPT', () => {
    fc.assert(
      fc.property(paces, (pace) => {
        const due = dueDates(pace);
        expect([...due.keys()]).toEqual(pace.items);
        const days = [...due.values()].map(japanDay);
        expect(days).toEqual([...days].sort());
        for (const end of days) {
          const week = Array.from({ length: 7 }, (_, index) => addDays(end, -index));
          expect(week.some(isExamDay)).toBe(false);
        }
        const [first, last] = [days[0] ?? '', days.at(-1) ?? ''];
        if (pace.from === 'start') expect(first >= pace.day).toBe(true);
        else expect(last < pace.day).toBe(true);
      }),
    );
  });
});

describe('the days of the JLPT', () => {
  it('are two a year, from a day to another', () => {
    const days = ['2026-07-05', '2026-12-06', '2027-07-04'];
    expect(examDays('2026-07-05', '2027-07-04')).toEqual(days);
    expect(examDays('2026-07-06', '2027-07-03')).toEqual(['2026-12-06']);
    expect(examDays('2027-01-01', '2026-01-01')).toEqual([]);
  });
});

describe('an extension', () => {
  const due = new Date('2026-09-06T14:59:59Z');
  const give = (hours: number, fromAt: string, untilAt: string) => ({
    ...{ id: fromAt, hours },
    fromAt: new Date(fromAt),
    untilAt: new Date(untilAt),
  });

  it('moves dates of its window and no others, and adds to others', () => {
    const inside = give(48, '2026-09-01T00:00:00Z', '2026-09-10T00:00:00Z');
    const outside = give(24, '2026-09-07T00:00:00Z', '2026-09-10T00:00:00Z');
    expect(extended(due, [inside, outside])).toEqual(new Date('2026-09-08T14:59:59Z'));
    expect(extended(due, [inside, inside])).toEqual(new Date('2026-09-10T14:59:59Z'));
    expect(extended(due, [])).toEqual(due);
  });
});

it('who has let a date pass is behind, not before its last instant is over', () => {
  const due = new Date('2026-09-06T00:00:00Z');
  const after = (ms: number) => new Date(due.getTime() + ms);
  expect([-1, 0, 1, 604_800_000].map((ms) => isBehind(due, after(ms)))).toEqual([
    ...[false, false, true, true],
  ]);
  expect(isBehind(null, due)).toBe(false);
});
