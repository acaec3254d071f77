import { expect, it } from 'vitest';
import { eraDay } from './era-day.ts';

it('a day is written by era, the first year by its own name', () => {
  expect(eraDay('2026-11-26')).toBe('令和8年11月26日');
  expect(eraDay('2019-05-01')).toBe('令和元年5月1日');
  expect(eraDay('2019-04-30')).toBe('平成31年4月30日');
});
