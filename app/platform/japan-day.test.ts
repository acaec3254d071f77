import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { japanDay, japanMinute, writeJapanDay } from './japan-day.ts';

it('the day in Japan is the one that its zone has, in every year', () => {
  const zone = new Intl.DateTimeFormat('en-CA', {
    ...({ timeZone: 'Japan', year: 'numeric', month: '2-digit', day: '2-digit' } as const),
  });
  const min = new Date('1930-01-01T00:00:00Z');
  const instants = fc.date({ min, max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, (instant) => {
      expect(japanDay(instant)).toBe(zone.format(instant));
    }),
  );
  expect(japanDay(new Date('2027-07-24T15:00:00Z'))).toBe('2027-07-25');
  expect(japanDay(new Date('2027-07-24T14:59:59.999Z'))).toBe('2027-07-24');
});

describe('a day in words', () => {
  const lateEvening = new Date('2026-07-02T15:00:00.000Z');
  const before = new Date('2026-07-02T14:59:59.999Z');

  it('is the one on which it is in Japan, wherever it is read', () => {
    expect(writeJapanDay(lateEvening, 'ja')).toBe('2026年7月3日');
    expect(writeJapanDay(lateEvening, 'en')).toBe('3 July 2026');
    expect(writeJapanDay(before, 'ja')).toBe('2026年7月2日');
    expect(writeJapanDay(before, 'en')).toBe('2 July 2026');
  });

  it('has its day of the week where it is asked for', () => {
    expect(writeJapanDay(lateEvening, 'ja', { weekday: true })).toBe('2026年7月3日(金)');
    expect(writeJapanDay(lateEvening, 'en', { weekday: true })).toBe('Friday 3 July 2026');
  });
});

it('is told to the minute of the wall clock there', () => {
  expect(japanMinute(new Date('2031-06-30T15:04:59Z'))).toBe('2031-07-01 00:04');
});
