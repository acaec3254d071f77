import { describe, expect, it } from 'vitest';
import { partsIn, writeDay, writeMoment } from './moment.ts';

const ja = { locale: 'ja', weekdays: '日月火水木金土', year: false, time: true };
const en = { locale: 'en', weekdays: 'SunMonTueWedThuFriSat', year: false, time: true };
const deadline = new Date('2026-07-31T14:59:00Z');

describe('writeMoment', () => {
  it('writes a deadline in Japan as people there write it', () => {
    expect(writeMoment(partsIn(deadline, 'Asia/Tokyo'), ja)).toBe('7月31日(金) 23:59');
  });

  it('writes the same instant for a reader in Chicago', () => {
    expect(writeMoment(partsIn(deadline, 'America/Chicago'), en)).toBe('Fri 31 July, 09:59');
  });

  it('writes midnight as 00:00 of the day that begins', () => {
    const midnight = new Date('2026-12-31T15:00:00Z');
    expect(writeMoment(partsIn(midnight, 'Asia/Tokyo'), { ...ja, year: true })).toBe(
      '2027年1月1日(金) 00:00',
    );
    expect(writeMoment(partsIn(midnight, 'Asia/Tokyo'), { ...en, year: true, time: false })).toBe(
      'Fri 1 January 2027',
    );
  });
});

it('writes a day of a calendar without asking for a zone', () => {
  expect(writeDay('2031-07-01', 'ja')).toBe('2031年7月1日');
  expect(writeDay('2031-07-01', 'en')).toBe('1 July 2031');
});
