import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REJECT_CLASSES } from '#app/features/questions/japanese/classify.ts';
import { readTable } from '#app/features/questions/japanese/corpus/cases.ts';
import { NEAR_TABLE } from '#app/features/questions/japanese/corpus/near.ts';
import { REJECT_TABLE } from '#app/features/questions/japanese/corpus/reject.ts';
import { judge } from '#app/features/questions/japanese/judge.ts';
import { newWork } from '#app/features/questions/japanese/work.ts';

const cases = [...readTable(NEAR_TABLE), ...readTable(REJECT_TABLE)].map(({ answer }) => answer);
const someCase = fc.constantFrom(...cases);
const japanese = fc
  .array(
    fc.constantFrom(
      ...'あいうえおかがきさしすせたちつってとなにのはへまみむもやゃよらりるをんーアカツシン学生行く',
    ),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .map((letters) => letters.join(''));
const anything = fc.string({ unit: 'binary', maxLength: 30 });
const unlikeNoise = fc.array(fc.constantFrom(' ', '　', '。', '、', '！', '?', '「', '」', '，'), {
  maxLength: 4,
});

function withNoise(text: string, noise: readonly string[]): string {
  const at = Math.floor(text.length / 2);
  return noise.join('') + text.slice(0, at) + noise.join('') + text.slice(at) + noise.join('');
}

function toKatakana(text: string): string {
  return text.replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}

describe('whatever the case', () => {
  test('an accepted form is accepted in either script mode', () => {
    fc.assert(
      fc.property(
        fc.array(japanese, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (forms, exact) => {
          for (const typed of forms) {
            const verdict = judge({ accepted: forms, typed, kana: exact ? 'exact' : 'fold' });
            expect(verdict).toEqual({ verdict: 'accept', class: null });
          }
        },
      ),
    );
  });

  test('spaces and punctuation never change the verdict on Japanese', () => {
    const plain = someCase.filter(({ typed }) => !/[a-z]/i.test(typed));
    fc.assert(
      fc.property(plain, unlikeNoise, (answer, noise) => {
        const noisy = { ...answer, typed: withNoise(answer.typed, noise) };
        expect(judge(noisy)).toEqual(judge(answer));
        const accepted = answer.accepted.map((form) => withNoise(form, noise));
        expect(judge({ ...answer, accepted })).toEqual(judge(answer));
      }),
    );
  });

  test('full-width and half-width letters are one', () => {
    const wide = (text: string): string =>
      text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(someCase, (answer) => {
        expect(judge({ ...answer, typed: wide(answer.typed) })).toEqual(judge(answer));
      }),
    );
  });

  test('where scripts are one, writing both sides in katakana keeps accept and reject', () => {
    fc.assert(
      fc.property(japanese, japanese, (form, typed) => {
        const verdict = judge({ accepted: [form], typed });
        const other = judge({ accepted: [toKatakana(form)], typed });
        expect(other.verdict === 'accept').toBe(verdict.verdict === 'accept');
        const typedOther = judge({ accepted: [form], typed: toKatakana(typed) });
        expect(typedOther.verdict === 'accept').toBe(verdict.verdict === 'accept');
      }),
    );
  });

  test('the order of accepted forms does not matter', () => {
    fc.assert(
      fc.property(fc.array(japanese, { minLength: 2, maxLength: 3 }), japanese, (forms, typed) => {
        const backwards = [...forms].reverse();
        expect(judge({ accepted: backwards, typed })).toEqual(judge({ accepted: forms, typed }));
      }),
    );
  });

  test('any text has a verdict, the same each time, with a class exactly when it is not accepted', () => {
    fc.assert(
      fc.property(
        fc.array(anything, { minLength: 1, maxLength: 3 }),
        anything,
        (accepted, typed) => {
          const verdict = judge({ accepted, typed, alternatives: [typed.slice(1)] });
          expect(judge({ accepted, typed, alternatives: [typed.slice(1)] })).toEqual(verdict);
          expect(verdict.class === null).toBe(verdict.verdict === 'accept');
          const isReject = (REJECT_CLASSES as readonly (string | null)[]).includes(verdict.class);
          expect(isReject).toBe(verdict.verdict === 'reject');
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the work is bounded', () => {
  const long = [
    'あ',
    'のみます',
    'a',
    'ー',
    '漢',
    'んあ',
    'をは',
    'っつ',
    '未末',
    'ゃや',
    '々',
    'ん',
    '𠮷',
  ];
  const forms = ['のみます', '学校で末を見ます', 'がっこうですえをみます', 'あ'.repeat(5000)];

  test.each(long)('ten thousand letters of %s take no more steps than one answer may', (unit) => {
    const typed = unit.repeat(10_000 / unit.length);
    const work = newWork();
    const allowed = work.left;
    const accepted = [...forms, `${typed.slice(2)}ぬ`];
    expect(judge({ accepted, typed }, work).verdict).toBe('reject');
    expect(work.left).toBeGreaterThanOrEqual(0);
    expect(work.left).toBeLessThanOrEqual(allowed);
  });

  test('an everyday answer takes few steps', () => {
    for (const answer of cases) {
      const work = newWork();
      const allowed = work.left;
      judge(answer, work);
      expect(allowed - work.left).toBeLessThan(12_000);
    }
  });
});
