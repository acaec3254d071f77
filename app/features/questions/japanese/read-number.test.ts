import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NumericRule } from '../question-key.ts';
import { judgeNumber } from '../kinds/numeric.ts';
import { readBareNumber, readNumber } from './read-number.ts';

const RULE: NumericRule = { value: 1200, tolerance: 0, relative: false, units: [], unitShare: 0.5 };
const judged = (number: string, value = 1200) =>
  judgeNumber({ ...RULE, value }, { number, unit: null });

describe('a number of which no unit is asked', () => {
  it.each([
    ...['1200', '1,200', '1 200', "1'200", '１，２００', '1、200', '1200.0', '1200。', ' 1200 '],
    ...[
      '¥1,200',
      '￥1200',
      '1,200円',
      '1200 yen',
      '千二百円',
      '1千200円',
      '1,200円です。',
      '1200人',
    ],
    ...['一二〇〇', '0.12万', '$1200', '1.2e3'],
  ])('is read from %s', (written) => {
    expect(judged(written)).toMatchObject({ verdict: 'accept' });
  });

  it.each([
    ['3つ', 3],
    ['３', 3],
    ['三つ', 3],
    ['二十歳', 20],
    ['十', 10],
    ['百二十', 120],
    ['1万2千', 12_000],
    ['3.5万円', 35_000],
    ['2千5百万', 25_000_000],
    ['1億', 100_000_000],
    ['９時', 9],
    ['-¥5', -5],
    ['3,5', 3.5],
    ['0,500', 0.5],
    ['1,234.5', 1234.5],
    ['1 234,5', 1234.5],
    ['1/2', 0.5],
    ['30 minutes', 30],
  ])('%s is %d', (written, value) => {
    expect(readBareNumber(written)).toEqual({ value, rest: '' });
  });

  it.each([
    ...['1200 or 1300', '1200〜1300', '1200m', '1200ぐらい', '9時30分', '1200割', '3 pm', '1200?'],
  ])('with something else beside it is refused, and the words say so: %s', (written) => {
    const value = readBareNumber(written)?.value;
    expect(judged(written, value)).toMatchObject({ verdict: 'reject', errorClass: 'number-only' });
  });

  it.each([
    ...['1200 1300', '1,200 300', '1234,567', '12,34,567', '1.200,50', '1,2,3', '1/2/3', '1.2.3'],
    ...['about 1200', '約1200', '万', '円', '', '1/0', '1e999', '..', '-'],
  ])('that has no one reading is no number: %s', (written) => {
    expect(judged(written)).toMatchObject({ verdict: 'reject', errorClass: 'not-a-number' });
  });

  const number = fc.integer({ min: -9_999_999, max: 9_999_999 });
  const GROUPS = [',', ' ', "'"];

  it('is the same however its figures are grouped, widened and counted', () => {
    const wide = (text: string) =>
      text.replaceAll(/\d/gu, (figure) => String.fromCodePoint(0xff10 + Number(figure)));
    const beside = fc.constantFrom(...['', '円', ' yen', 'つ', '人', '歳', '枚です。', ' people']);
    const separator = fc.constantFrom('', ...GROUPS);
    const written = fc.record({ value: number, separator, after: beside, isWide: fc.boolean() });
    fc.assert(
      fc.property(written, ({ value, separator: by, after, isWide }) => {
        const grouped = String(value).replaceAll(/(?<=\d)(?=(?:\d{3})+$)/gu, by);
        const text = `${isWide ? wide(grouped) : grouped}${after}`;
        expect(readBareNumber(text)).toEqual({ value, rest: '' });
      }),
    );
  });

  it('written in kanji is the number that it says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
        expect(readBareNumber(`${inKanji(value)}円`)).toEqual({ value, rest: '' });
      }),
    );
  });

  it('never throws and is finite, whatever is written', () => {
    const unit = fc.constantFrom(..."0123456789.,、。 '-+/e万千百十億〇一九¥円つ時ーa〜");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 20 }), (written) => {
        for (const read of [readNumber(written), readBareNumber(written)]) {
          if (read) expect(Number.isFinite(read.value)).toBe(true);
        }
      }),
    );
  });
});

/** A number below a hundred million as it is written in kanji. */
function inKanji(value: number): string {
  const figures = '〇一二三四五六七八九';
  const below = (part: number) =>
    [1000, 100, 10, 1].map((step, at) => {
      const figure = Math.floor(part / step) % 10;
      if (figure === 0) return '';
      return `${figure === 1 && step > 1 ? '' : figures[figure]}${['千', '百', '十', ''][at]}`;
    });
  const [high, low] = [Math.floor(value / 10_000), value % 10_000];
  return [...(high > 0 ? [...below(high), '万'] : []), ...below(low)].join('');
}
