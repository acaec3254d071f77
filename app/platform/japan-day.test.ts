import { describe, expect, it } from 'vitest';
import { writeJapanDay } from './japan-day.ts';

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
