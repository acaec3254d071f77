import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayInYears, daysInYears, nameInYears, slugInYears } from './next-year.ts';

it('a day keeps its month and date, but 29 February where there is none', () => {
  expect(dayInYears('2031-07-28', 1)).toBe('2032-07-28');
  expect(dayInYears('2028-02-29', 1)).toBe('2029-02-28');
  expect(dayInYears('2028-02-29', 4)).toBe('2032-02-29');
});

it('days keep their order, and what is open stays open', () => {
  const day = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.tuple(day, day), fc.integer({ min: 1, max: 9 }), ([a, b], years) => {
      const [first, then] = [a, b].sort() as [string, string];
      const moved = daysInYears({ startsOn: first, endsOn: then, closesOn: undefined }, years);
      expect((moved.startsOn ?? '') <= (moved.endsOn ?? '')).toBe(true);
      expect(moved.closesOn).toBeUndefined();
      expect(moved.startsOn?.slice(0, 4)).toBe(String(Number(first.slice(0, 4)) + years));
    }),
  );
});

it.each([
  ['2031年7月期', '2032年7月期'],
  ['July 2031', 'July 2032'],
  ['令和13年度 7月期', '令和14年度 7月期'],
  ['令和元年度', '令和2年度'],
  ['2031–2032', '2032–2033'],
  ['Group 12031', 'Group 12031'],
])('the name %s is called %s a year later', (name, later) => {
  expect(nameInYears(name, 1)).toBe(later);
});

it('an address is one that its course has not got yet', () => {
  const moved = (slug: string, taken: string[] = []) =>
    slugInYears(slug, { years: 1, fiscalYear: 2032, taken: new Set(taken) });
  expect(moved('july-2031')).toBe('july-2032');
  expect(moved('july')).toBe('july-2032');
  expect(moved('july', ['july-2032', 'july-2032-2'])).toBe('july-2032-3');
});
