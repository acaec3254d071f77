import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datedLinesOf, readDatedLine } from './dated-lines.ts';
import { MOST_LINES } from './kinds.ts';
import { ageOn, faultsOf, typedOf } from './read-filled.ts';
import { writeDayBy, writeWhen, writeWhenInEnglish, writeYear } from './written-dates.ts';

const TODAY = '2026-11-27';

describe('a line of a list', () => {
  it('begins with a year and a month however these are written, or with neither', () => {
    const said = { year: 2018, month: 9, text: '○○大学 入学' };
    for (const when of ['2018-09', '2018-9', '2018/09', '2018.9', '2018年9月', '２０１８年９月']) {
      expect(readDatedLine(`${when} ○○大学 入学`)).toEqual(said);
    }
    expect(readDatedLine('平成30年9月　○○大学 入学')).toEqual(said);
    expect(readDatedLine('令和元年5月 入社')).toEqual({ year: 2019, month: 5, text: '入社' });
    expect(readDatedLine('2019年 入社')).toEqual({ year: 2019, month: null, text: '入社' });
    expect(readDatedLine('2019 Intern')).toEqual({ year: 2019, month: null, text: 'Intern' });
    expect(readDatedLine('現在に至る')).toEqual({ year: null, month: null, text: '現在に至る' });
    expect(readDatedLine('2018名の前で発表')?.year).toBeNull();
  });

  it('is refused where its month or year is none', () => {
    for (const typed of ['2018-13 入学', '2018-00 入学', '1875年4月 入学', '平成30年19月 入学']) {
      expect(readDatedLine(typed)).toBeNull();
    }
  });

  it('gives back every month of a lifetime by both calendars', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1930, max: 2060 }), fc.integer({ min: 1, max: 12 }), (y, m) => {
        for (const calendar of ['western', 'era'] as const) {
          const when = writeWhen({ year: y, month: m, text: '' }, calendar);
          expect(readDatedLine(`${when} 入社`)).toEqual({ year: y, month: m, text: '入社' });
        }
      }),
    );
  });

  it('that is empty is no line', () => {
    expect(datedLinesOf('\n 2018-09 入学 \r\n\n')).toHaveLength(1);
    expect(datedLinesOf(undefined)).toEqual([]);
  });
});

describe('what is typed for a document', () => {
  it('needs a name and nothing else', () => {
    expect(faultsOf('rireki', typedOf('rireki', { name: ' Ng ' }), TODAY)).toEqual({});
    expect(faultsOf('cv', typedOf('cv', {}), TODAY)).toEqual({ name: { code: 'required' } });
  });

  it('is judged field by field', () => {
    const long = Array.from({ length: MOST_LINES + 1 }, () => '2018-09 x').join('\n');
    const typed = { name: 'x'.repeat(101), birth: '2026-02-30', email: 'nobody', work: long };
    expect(faultsOf('rireki', { ...typed, education: '2018-13 x' }, TODAY)).toEqual({
      name: { code: 'too-long', most: 100 },
      birth: { code: 'day' },
      email: { code: 'email' },
      work: { code: 'too-many', most: MOST_LINES },
      education: { code: 'line', what: '2018-13 x' },
    });
  });

  it('keeps only the fields of its document', () => {
    const filled = typedOf('shokumu', { name: 'A', address: 'secret', birth: '1999-01-01' });
    expect(JSON.stringify(filled)).not.toMatch(/secret|1999/u);
  });
});

describe('an age', () => {
  it('is that of the last birthday', () => {
    expect(ageOn('1999-11-27', TODAY)).toBe(27);
    expect(ageOn('1999-11-28', TODAY)).toBe(26);
  });

  it('is none for a day that is none, or of who is too young or too old to work', () => {
    for (const birth of ['1999-02-29', '99-1-1', '2015-01-01', '1890-01-01', '']) {
      expect(ageOn(birth, TODAY)).toBeNull();
    }
  });
});

describe('a date', () => {
  it('is written by the calendar that was chosen, with 元年', () => {
    expect(writeDayBy('2019-05-01', 'era')).toBe('令和元年5月1日');
    expect(writeDayBy('2019-04-30', 'era')).toBe('平成31年4月30日');
    expect(writeDayBy('2019-05-01', 'western')).toBe('2019年5月1日');
    expect(writeYear(2019, 4, 'era')).toBe('平成31');
    expect(writeYear(2019, 5, 'era')).toBe('令和元');
    expect(writeWhenInEnglish({ year: 2024, month: 12, text: '' })).toBe('Dec 2024');
  });
});
