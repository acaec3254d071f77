import { describe, expect, it } from 'vitest';
import { SAMPLES } from '../kinds/samples.server.ts';
import { checkSource } from './check-source.ts';
import { questionSourceSchema, type QuestionSource } from './question-source.ts';

const prompt = 'Which?';
const level = (id: string) => ({ id, points: 1, name: id });
const criterion = (id: string, levels = ['no', 'yes']) => ({
  ...{ id, name: id },
  levels: levels.map(level),
});
const statement = (id: string) => ({ id, text: id });
const pair = (left: object, right: object) => ({
  ...{ left: { text: 'l', ...left }, right: { text: 'r', ...right } },
});

/** Each source, where it is at fault, and why. */
const CASES: [string, object, (string | number)[], string][] = [
  [
    'two options of one id',
    { kind: 'multiple', options: [option('a', true), option('b'), option('a')] },
    ['options', 2, 'id'],
    'id-twice',
  ],
  [
    'an option whose id tells that it is right',
    { kind: 'choice', options: [option('right', true), option('b')] },
    ['options', 0, 'id'],
    'id-tells',
  ],
  [
    'two left halves of one id',
    {
      kind: 'matching',
      pairs: [pair({ id: 'a', text: 'x' }, { text: 'p' }), pair({ id: 'a' }, { text: 'q' })],
    },
    ['pairs', 1, 'left', 'id'],
    'id-twice',
  ],
  [
    'two other halves of one id',
    {
      kind: 'matching',
      pairs: [pair({ text: 'x' }, { id: 'p', text: 'p' }), pair({}, { id: 'p', text: 'q' })],
    },
    ['pairs', 1, 'right', 'id'],
    'id-twice',
  ],
  [
    'a spare half with the id of another one',
    {
      ...{ kind: 'matching', spare: [{ id: 'p', text: 'z' }] },
      pairs: [pair({ text: 'x' }, { id: 'p', text: 'p' }), pair({}, { text: 'q' })],
    },
    ['spare', 0, 'id'],
    'id-twice',
  ],
  [
    'one other half under two ids, of which one would be wrong',
    {
      kind: 'matching',
      pairs: [pair({ text: 'x' }, { id: 'p' }), pair({}, { id: 'q' })],
    },
    ['pairs', 1, 'right'],
    'repeated',
  ],
  [
    'halves that have one id because they belong together',
    {
      kind: 'matching',
      pairs: [pair({ id: 'a', text: 'x' }, { id: 'a' }), pair({}, { text: 'q' })],
    },
    ['pairs', 0, 'right', 'id'],
    'id-tells',
  ],
  [
    'a blank with an option twice',
    {
      ...{ kind: 'cloze', text: '[[a]]' },
      blanks: {
        a: {
          kind: 'choice',
          options: [{ text: 'は', correct: true }, { text: 'が' }, { text: 'が' }],
        },
      },
    },
    ['blanks', 'a', 'options', 2],
    'repeated',
  ],
  [
    'a unit twice',
    { kind: 'numeric', value: 1, units: [{ text: 'm' }, { text: 'Ｍ', wrong: true }] },
    ['units', 1],
    'repeated',
  ],
  [
    'two criteria of one id',
    { kind: 'essay', answerIn: 'ja', rubric: [criterion('task'), criterion('task')] },
    ['rubric', 1, 'id'],
    'id-twice',
  ],
  [
    'a limit in words for an answer in Japanese',
    {
      ...{ kind: 'essay', answerIn: 'ja', rubric: [criterion('task')] },
      limit: { of: 'words', least: 1, most: 200 },
    },
    ['limit', 'of'],
    'words-of-japanese',
  ],
  [
    'two levels of one id',
    { kind: 'spoken', seconds: 60, rubric: [criterion('task', ['no', 'no'])] },
    ['rubric', 0, 'levels', 1, 'id'],
    'id-twice',
  ],
  [
    'two statements of one id',
    { kind: 'can-do', statements: [statement('a'), statement('a')] },
    ['statements', 1, 'id'],
    'id-twice',
  ],
  [
    'two steps of one id',
    { kind: 'survey', statements: [statement('a')], scale: [statement('x'), statement('x')] },
    ['scale', 1, 'id'],
    'id-twice',
  ],
];

function option(id: string, correct?: true) {
  return { id, text: `${id} ${Math.random()}`, ...(correct ? { correct } : {}) };
}

describe('a question as its author writes it', () => {
  it.each(CASES)('is refused with %s, at its place', (...[, source, path, message]) => {
    const whole = { prompt, ...source } as QuestionSource;
    expect(checkSource(whole)).toEqual([{ path, message }]);
    const parsed = questionSourceSchema.safeParse(whole);
    expect(parsed.error?.issues).toMatchObject([{ path, message }]);
  });

  it.each(SAMPLES.map((sample) => [sample.kind, sample] as const))(
    'has no fault where nothing is there twice: %s',
    (_, sample) => expect(checkSource(sample)).toEqual([]),
  );

  it('may have one other half for two pairs', () => {
    const shared = { id: 'p', text: 'p' };
    const pairs = [pair({ text: 'x' }, shared), pair({ text: 'y' }, shared)];
    expect(checkSource({ kind: 'matching', prompt, pairs })).toEqual([]);
  });
});
