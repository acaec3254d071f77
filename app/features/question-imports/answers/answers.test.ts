import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { questionSourceSchema } from '#app/features/questions/exports.server.ts';
import { Losses } from '../losses.ts';
import { essayFields, languageOf } from './essay-fields.ts';
import { numberOf, numericFields, rangeOf } from './numbers.ts';
import { choiceFields, multipleFields } from './options.ts';
import { acceptedForms } from './short-forms.ts';

const option = (words: string, share: number) => ({ words, share, feedback: undefined });

function told<T>(make: (losses: Losses) => T): { made: T; codes: string[] } {
  const losses = new Losses(1);
  const made = make(losses);
  return { made, codes: losses.list.map(({ code }) => code) };
}

describe('weights', () => {
  test('any number of equal shares that wrong options take off is what we have', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (right, wrong) => {
          // Moodle writes shares in percent with five places.
          const share = Number((100 / right).toFixed(5)) / 100;
          const options = [
            ...Array.from({ length: right }, (_, at) => option(`r${at}`, share)),
            ...Array.from({ length: wrong }, (_, at) => option(`w${at}`, -share)),
          ];
          const { made, codes } = told((losses) => multipleFields(options, losses));
          expect(codes).toEqual([]);
          expect(questionSourceSchema.safeParse({ ...made, prompt: 'x' }).success).toBe(true);
        },
      ),
    );
  });

  test('one right option may be written as more than all', () => {
    const { made, codes } = told((losses) =>
      choiceFields([option('a', 1), option('b', 0)], losses),
    );
    expect([made?.options, codes]).toEqual([[{ text: 'a', correct: true }, { text: 'b' }], []]);
    expect(
      told((losses) => choiceFields([option('a', 0.9), option('b', 0)], losses)).codes,
    ).toEqual(['no-right-answer']);
  });

  test('forms of a short answer keep their shares, those below nothing are nothing', () => {
    const form = (text: string, share: number) => ({
      text,
      share,
      star: false,
      feedback: undefined,
    });
    const { made, codes } = told((losses) =>
      acceptedForms([form('a', 1), form('b', 1 / 3), form('c', -0.5)], losses),
    );
    expect(made).toEqual(['a', { text: 'b', share: 0.3333333 }, { text: 'c', share: 0 }]);
    expect(codes).toEqual(['negative-weights']);
  });
});

describe('numbers', () => {
  test.each([
    ['3', 3],
    ['-3.50', -3.5],
    ['+.5', 0.5],
    ['１２．５', 12.5],
    ['−4', -4],
    ['1e3', 1000],
    ['1,5', null],
    ['0x10', null],
    ['', null],
    ['1 000', null],
    ['Infinity', null],
    ['1e999', null],
  ])('%s is %s', (written, value) => {
    expect(numberOf(written)).toBe(value);
  });

  test.each([
    ['2:0.5', { value: 2, tolerance: 0.5 }],
    ['2:-0.5', { value: 2, tolerance: 0.5 }],
    ['-1..1', { value: 0, tolerance: 1 }],
    ['.1...3', { value: 0.2, tolerance: 0.1 }],
    ['5..1', null],
    ['1:2:3', null],
    ['..5', null],
  ])('the range %s', (written, range) => {
    expect(rangeOf(written)).toEqual(range);
  });

  test('a range holds its ends and its middle', () => {
    const cents = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((number) => number / 100);
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        const [least, most] = [Math.min(a, b), Math.max(a, b)];
        const { value, tolerance } = rangeOf(`${least}..${most}`)!;
        expect(Math.abs(value - tolerance - least)).toBeLessThan(1e-6);
        expect(Math.abs(value + tolerance - most)).toBeLessThan(1e-6);
      }),
    );
  });

  test('only one number can be worth all, and it must be one', () => {
    const number = (value: number | null, share: number) => ({
      ...{ value, share, tolerance: 0, written: String(value) },
    });
    const codesOf = (...numbers: ReturnType<typeof number>[]) =>
      told((losses) => numericFields(numbers, losses)).codes;
    expect(codesOf(number(1, 1), number(null, 0))).toEqual([]);
    expect(codesOf(number(1, 1), number(2, 1))).toEqual(['several-right']);
    expect(codesOf(number(null, 1))).toEqual(['not-a-number']);
    expect(codesOf(number(1, 0.5))).toEqual(['no-right-answer']);
    expect(codesOf()).toEqual(['no-right-answer']);
  });
});

describe('essays', () => {
  test('the rubric we set is one', () => {
    const { made, codes } = told((losses) => essayFields('Write.', losses));
    expect(questionSourceSchema.safeParse({ ...made, prompt: 'Write.' }).success).toBe(true);
    expect(codes).toEqual(['rubric-set']);
  });

  test.each([
    ['Write about your town.', 'en'],
    ['町について書いてください。', 'ja'],
    ['カタカナ', 'ja'],
    [{ en: 'Write.', ja: '書く' }, 'ja'],
    [undefined, 'en'],
  ] as const)('%o is answered in %s', (prompt, language) => {
    expect(languageOf(prompt)).toBe(language);
  });
});
