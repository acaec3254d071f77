import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate } from './read-date.ts';

describe('a date', () => {
  test.each([
    ...['2027-07-26', '2027/7/26', '2027.7.26', '2027年7月26日', '20270726', '2027-07-26 00:00'],
    ...['令和9年7月26日', '令和 9 年 7 月 26 日', 'R9.7.26', 'r9/7/26', '26/07/2027', '7/26/2027'],
    ...['26 July 2027', '26-Jul-27', 'July 26, 2027', '2027/7/26(月)', '2027-07-26T09:30:00'],
  ])('is read as people and Excel write it: %s', (text) => {
    expect(readDate(text)).toEqual({ ok: true, day: '2027-07-26' });
  });

  test.each([
    ['07/08/2027', 'date-order-unclear'],
    ['2027-02-29', 'date'],
    ['2027-13-01', 'date'],
    ['soon', 'date'],
    ['46594', 'date'],
    ['昭和65年1月1日', 'date'],
    ['平成31年5月1日', 'date'],
    ['令和元年4月30日', 'date'],
    ['1986-08-01', 'date-too-far'],
    ['2100-01-01', 'date-too-far'],
    ['26 Blub 2027', 'date'],
  ])('is refused where it is none or could be two: %s', (text, code) => {
    expect(readDate(text)).toEqual({ ok: false, code });
  });

  test('of the day an era ends and the next begins belongs to one of them', () => {
    expect(readDate('平成31年4月30日')).toEqual({ ok: true, day: '2019-04-30' });
    expect(readDate('令和元年5月1日')).toEqual({ ok: true, day: '2019-05-01' });
  });

  test('of which the day and the month are the same has no unclear order', () => {
    expect(readDate('08/08/2027')).toEqual({ ok: true, day: '2027-08-08' });
  });

  test('is the same in every way of writing it', () => {
    const noInvalidDate = true;
    const days = fc.date({
      min: new Date('2019-05-01'),
      max: new Date('2099-12-31'),
      noInvalidDate,
    });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        const [y = 0, m = 0, d = 0] = day.split('-').map(Number);
        const ways = [
          `${y}/${m}/${d}`,
          `${y}年${m}月${d}日`,
          `R${y - 2018}.${m}.${d}`,
          `令和${y - 2018}年${m}月${d}日`,
        ];
        expect(ways.map(readDate)).toEqual(ways.map(() => ({ ok: true, day })));
      }),
    );
  });

  test('is never read from what is none without saying so, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789/-年月日RrH令和平成 .') }),
        (text) => {
          const read = readDate(text);
          if (read.ok) expect(new Date(read.day).toISOString().slice(0, 10)).toBe(read.day);
        },
      ),
    );
  });
});
