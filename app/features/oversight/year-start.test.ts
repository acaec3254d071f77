import { describe, expect, it } from 'vitest';
import { isYearStart, newestFiscalYear, yearToPrepare } from './year-start.ts';

describe('the fiscal year that is prepared', () => {
  it.each([
    ['2031-06-30', 2031],
    ['2031-07-01', 2032],
    ['2031-12-31', 2032],
    ['2032-01-01', 2032],
    ['2032-03-31', 2032],
    ['2032-04-01', 2032],
  ])('is on %s %s', (day, year) => {
    expect(yearToPrepare(day)).toBe(year);
  });

  it('is changed from February to June', () => {
    const days = ['2032-01-31', '2032-02-01', '2032-06-30', '2032-07-01'];
    expect(days.map(isYearStart)).toEqual([false, true, true, false]);
  });
});

it('the newest fiscal year of a text is found in both languages, and no other year', () => {
  expect(newestFiscalYear('対象（2025年度）、例（2016年度）。2026年7月の試験')).toBe(2025);
  expect(newestFiscalYear('Fiscal 2020: … As of fiscal 2024; 13 March 2026')).toBe(2024);
  expect(newestFiscalYear('2026年7月')).toBeNull();
});
