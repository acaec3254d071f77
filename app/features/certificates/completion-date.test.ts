import { expect, test } from 'vitest';
import { japaneseDay } from './completion-date.ts';

test('a day is the one on which it is in Japan', () => {
  const lateEvening = new Date('2026-07-02T15:00:00.000Z');
  expect(japaneseDay(lateEvening)).toBe('2026年7月3日、令和8年7月3日');
  expect(japaneseDay(new Date('2026-07-02T14:59:59.999Z'))).toBe('2026年7月2日、令和8年7月2日');
});

test('the first year of an era is 元年', () => {
  expect(japaneseDay(new Date('2019-04-30T15:00:00.000Z'))).toBe('2019年5月1日、令和元年5月1日');
  expect(japaneseDay(new Date('2019-04-30T14:59:59.000Z'))).toBe('2019年4月30日、平成31年4月30日');
  expect(japaneseDay(new Date('2020-01-01T00:00:00.000Z'))).toBe('2020年1月1日、令和2年1月1日');
});
