import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TESTED_POINTS, type PublicQuestion, type QuestionKey } from '../exports.ts';
import { answerFromForm, judgeAnswer } from './registry.ts';
import { compiledSample } from './samples.server.ts';

const said = { en: '', ja: '' };
const common = { explain: said, tests: [] };
const asked = { id: 'q', prompt: said, hear: null };

const TYPED: Extract<QuestionKey, { kind: 'typed' }> = {
  ...{ ...common, kind: 'typed', kana: 'fold', shown: 'おばあさん' },
  ...{ accepted: ['おばあさん'], alternatives: ['そぼ'] },
};
const CHOICE: QuestionKey = { ...common, kind: 'choice', correct: 'a', feedback: {} };
const ORDERING: QuestionKey = { ...common, kind: 'ordering', orders: [['t1', 't2']] };
const QUESTIONS: Record<string, PublicQuestion> = {
  typed: { ...asked, kind: 'typed' },
  choice: {
    ...asked,
    kind: 'choice',
    show: null,
    options: ['a', 'b'].map((id) => ({ id, jp: id })),
  },
  ordering: { ...asked, kind: 'ordering', tiles: ['t1', 't2', 't3'].map((id) => ({ id, jp: id })) },
};

const judge = (key: QuestionKey, answer: unknown) =>
  judgeAnswer({ question: QUESTIONS[key.kind], key }, answer);

function worth(key: typeof TYPED, text: string): number {
  const judged = judge(key, { text });
  if (!judged) throw new Error('not an answer');
  return judged.judgement.share ?? Number.NaN;
}

describe('what a typed answer is worth', () => {
  it('is one for ○, a half for △ and nothing for ×', () => {
    expect(worth(TYPED, 'おばあさん')).toBe(1);
    expect(worth(TYPED, 'そぼ')).toBe(0.5);
    expect(worth(TYPED, 'おばさん')).toBe(0);
  });

  it("is the question's own share for △ where it says one", () => {
    expect(worth({ ...TYPED, near: 0.8 }, 'そぼ')).toBe(0.8);
    expect(worth({ ...TYPED, near: 0 }, 'そぼ')).toBe(0);
  });

  it('is that of △ when another point than the tested one is wrong', () => {
    expect(worth({ ...TYPED, point: 'long-vowel' }, 'おばさん')).toBe(0);
    expect(worth({ ...TYPED, point: 'voicing' }, 'おばさん')).toBe(0.5);
    expect(worth({ ...TYPED, point: 'voicing', near: 0.7 }, 'おばさん')).toBe(0.7);
  });

  it('is nothing when the answer does not show whether the point was right', () => {
    expect(worth({ ...TYPED, point: 'voicing' }, 'りんご')).toBe(0);
  });

  it('lies between nothing and one, whatever is typed and whatever is tested', () => {
    const point = fc.constantFrom(undefined, ...TESTED_POINTS);
    const text = fc.string({
      minLength: 1,
      maxLength: 12,
      unit: fc.constantFrom(...'おばあさんぱっー'),
    });
    fc.assert(
      fc.property(
        text,
        point,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (typed, tested, near) => {
          const share = worth({ ...TYPED, near, ...(tested ? { point: tested } : {}) }, typed);
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe('an answer that names what the question does not offer', () => {
  it.each([
    ['an option of another question', CHOICE, { option: 'c' }],
    ['words in place of an option', CHOICE, { option: 'what I really think' }],
    ['a tile of another question', ORDERING, { tiles: ['t1', 't9'] }],
    ['a tile twice', ORDERING, { tiles: ['t1', 't1'] }],
    ['another shape', TYPED, { option: 'a' }],
  ])('is none: %s', (_, key, answer) => {
    expect(judge(key, answer)).toBeNull();
  });

  it('nor is any answer to a question that is not there', () => {
    expect(judgeAnswer({ question: undefined, key: CHOICE }, { option: 'a' })).toBeNull();
    expect(judgeAnswer({ question: QUESTIONS.typed, key: CHOICE }, { option: 'a' })).toBeNull();
  });
});

describe('a form field', () => {
  it.each([
    [CHOICE, 'a', { option: 'a' }],
    [ORDERING, ' 2、1 ', { tiles: ['t2', 't1'] }],
    [ORDERING, '２ １', { tiles: ['t2', 't1'] }],
    [ORDERING, 't2 t1', { tiles: ['t2', 't1'] }],
    [TYPED, 'おばあさん', { text: 'おばあさん' }],
  ])('says the same as the answer it stands for', (key, value, answer) => {
    expect(answerFromForm(key, { value, parts: {} })).toEqual(answer);
  });

  it.each([CHOICE, ORDERING, TYPED])('left empty is no answer', (key) => {
    expect(answerFromForm(key, { value: '', parts: {} })).toBeNull();
  });
});

describe('a number', () => {
  const { question, key } = compiledSample('numeric');
  const verdict = (number: string, unit: string | null) =>
    judgeAnswer({ question, key }, { number, unit })?.judgement;

  it.each([
    ['1500', 'm', 'accept', null],
    ['1.5', 'km', 'accept', null],
    ['1,500', 'm', 'accept', null],
    ['１５００', 'm', 'accept', null],
    ['1500 m', null, 'accept', null],
    ['1.5', 'm', 'near', 'unit'],
    ['1500', 'cm', 'near', 'unit'],
    ['15000', 'm', 'reject', 'power-of-ten'],
    ['about', 'm', 'reject', 'not-a-number'],
    ['1e999', 'm', 'reject', 'not-a-number'],
  ] as const)('%s %s is judged %s', (...[number, unit, expected, errorClass]) => {
    expect(verdict(number, unit)).toMatchObject({ verdict: expected, errorClass });
  });
});

it('a dictation that is right for the greater part is right in part', () => {
  const { question, key } = compiledSample('dictation');
  const judged = judgeAnswer({ question, key }, { text: 'がっこうにいきました' })?.judgement;
  expect(judged).toMatchObject({ verdict: 'near' });
  expect(judged?.share).toBeGreaterThan(0.5);
});

it('a text is stored alike whatever ends its lines', () => {
  const { question, key } = compiledSample('essay');
  const sent = judgeAnswer({ question, key }, { text: 'はい\r\nいいえ' });
  expect(sent?.answer).toEqual({ text: 'はい\nいいえ' });
  expect(answerFromForm(key, { value: 'はい\r\nいいえ', parts: {} })).toEqual(sent?.answer);
});
