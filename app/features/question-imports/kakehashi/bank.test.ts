import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { questionSourceSchema } from '#app/features/questions/exports.server.ts';
import { readQuestions } from '../registry.server.ts';
import type { BankFile } from './bank-file.server.ts';
import { readBank } from './kakehashi.server.ts';
import { writeBank } from './write-bank.server.ts';

const file = (text: string) => ({ name: 'bank.yaml', bytes: new TextEncoder().encode(text) });

/** The bank as it is read from what was written. */
function readAgain(text: string): BankFile {
  const { bank, questions } = readBank(file(text));
  return {
    bank,
    questions: questions.map(({ name, category, tags, status, source, lost }) => {
      expect(lost).toEqual([]);
      return {
        name,
        ...(category === null ? {} : { category }),
        ...(tags.length > 0 ? { tags } : {}),
        ...(status === null ? {} : { status }),
        question: source!,
      };
    }),
  };
}

const BANK: BankFile = {
  bank: { title: { en: 'Particles', ja: '助詞' } },
  questions: [
    {
      name: 'wa-1',
      ...{ category: 'N5/助詞', tags: ['N5', 'は'], status: 'ready' },
      question: {
        ...{ kind: 'choice', prompt: '{私|わたし}＿学生です。', body: 'Read.\n\n- one\n- two' },
        options: [
          { text: 'は', correct: true },
          { text: { en: 'to', ja: 'と' }, feedback: 'No.' },
        ],
      },
    },
    {
      name: 'yes',
      question: {
        ...{ kind: 'cloze', prompt: 'Fill in.', text: '[[2]] and [[10]]', lang: 'en' },
        blanks: {
          2: { kind: 'short', accepted: ['null'] },
          10: { kind: 'numeric', value: 1e21, tolerance: 0.1 },
        },
      },
    },
  ],
};

describe('our own file', () => {
  test('is written for people to read', () => {
    expect(writeBank(BANK)).toBe(`format: 1
bank:
  title:
    en: Particles
    ja: 助詞
questions:
  - name: wa-1
    category: N5/助詞
    tags:
      - N5
      - は
    status: ready
    question:
      kind: choice
      prompt: "{私|わたし}＿学生です。"
      body: |-
        Read.

        - one
        - two
      options:
        - text: は
          correct: true
        - text:
            en: to
            ja: と
          feedback: No.
  - name: yes
    question:
      kind: cloze
      prompt: Fill in.
      text: "[[2]] and [[10]]"
      lang: en
      blanks:
        "10":
          kind: numeric
          value: 1e+21
          tolerance: 0.1
        "2":
          kind: short
          accepted:
            - "null"
`);
  });

  test('is read as it was', async () => {
    expect(readAgain(writeBank(BANK))).toEqual(BANK);
    expect(await readQuestions(file(writeBank(BANK)))).toMatchObject({
      ok: true,
      format: 'kakehashi',
      questions: [{ line: 7, item: 1 }, { item: 2 }],
    });
    expect(await readQuestions(file(JSON.stringify({ format: 1, ...BANK })))).toMatchObject({
      questions: [{ name: 'wa-1' }, { name: 'yes', source: { kind: 'cloze' } }],
    });
  });

  const text = fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
      fc.string({
        unit: fc.constantFrom(...[...'a \n\t:#-"\'|>{}[]&*!%@`\\,?~0＿あ\r\u0085\u2028']),
        maxLength: 20,
      }),
      fc.constantFrom(
        'true',
        'null',
        '1e3',
        '0x1f',
        '- a',
        '? a',
        '---',
        '2026-01-01',
        '~',
        '=',
        '<<',
      ),
    )
    .filter((each) => each.trim() !== '' && !/[\0\p{Surrogate}]/u.test(each));
  const words = fc.oneof(text, fc.record({ en: text, ja: text }));
  const question = fc.oneof(
    fc.record({
      kind: fc.constant('true-false'),
      ...{ prompt: words, correct: fc.boolean(), explain: words },
    }),
    fc.record({
      kind: fc.constant('short'),
      prompt: words,
      accepted: fc.array(text, { minLength: 1, maxLength: 4 }),
    }),
    fc.record({
      kind: fc.constant('numeric'),
      prompt: words,
      value: fc.double({ noNaN: true, noDefaultInfinity: true }),
    }),
  );
  const label = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .map((each) => `n${each.replaceAll(/[\s\p{C}]+/gu, '')}`);
  const banks = fc.record({
    bank: fc.record({ title: words }),
    questions: fc.array(fc.record({ name: label, question }), { maxLength: 4 }),
  });

  test('export, import and export again is the same, byte for byte', () => {
    fc.assert(
      fc.property(banks, (made) => {
        for (const each of made.questions) questionSourceSchema.parse(each.question);
        const bank = made as BankFile;
        const written = writeBank(bank);
        const again = readAgain(written);
        expect(again).toEqual(bank);
        expect(writeBank(again)).toBe(written);
      }),
      { numRuns: 300 },
    );
  });

  test('the order of keys makes no difference', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (value === null || typeof value !== 'object') return value;
      const entries = Object.entries(value).reverse();
      return Object.fromEntries(entries.map(([key, each]) => [key, turned(each)]));
    };
    expect(writeBank(turned(BANK) as BankFile)).toBe(writeBank(BANK));
  });
});

describe('faults', () => {
  const head = 'format: 1\nbank:\n  title: T\n';

  test.each([
    ['format: 2\nbank: {title: T}\nquestions: []', 'not-a-bank', 1, 'format'],
    ['format: 1\nquestions: []', 'not-a-bank', 1, 'bank'],
    ['format: 1\nbank:\n  title: T\n  owner: me\nquestions: []', 'not-a-bank', 4, 'bank.owner'],
    [`${head}more: 1\nquestions: []`, 'not-a-bank', 4, 'more'],
    [`${head}questions: none`, 'not-a-bank', 4, 'questions'],
    [`${head}questions:\n  - [`, 'broken-yaml', 5, null],
    [`${head}questions: &a []`, 'yaml-refused', 4, '&a'],
    [`${head}questions: [*a, *a]`, 'yaml-refused', 4, '*a'],
    [`${head}questions: !js []`, 'yaml-refused', 4, '!js'],
    [`${head}questions:\n  - name: a\n    name: b`, 'yaml-refused', 5, 'name: twice'],
    [`${head}questions:\n  - __proto__: {}`, 'yaml-refused', 5, '__proto__'],
    [`${head}questions: ${'['.repeat(90)}${']'.repeat(90)}`, 'too-deep', 4, null],
    [`${head}questions: []`, 'no-questions', null, null],
  ])('%s', async (text, ...[code, line, detail]) => {
    const result = await readQuestions(file(text));
    expect(result).toMatchObject({ ok: false, code, line });
    if (detail) expect(result).toMatchObject({ detail });
  });

  test('a pair with nothing in it is told', async () => {
    const pair = '{left: {}, right: {text: b}}';
    const result = await readQuestions(
      file(
        `${head}questions:\n  - name: a\n    question: {kind: matching, prompt: x, pairs: [${pair}, ${pair}]}\n`,
      ),
    );
    expect(result).toMatchObject({
      questions: [
        {
          source: null,
          lost: [
            { code: 'not-valid', detail: 'pairs.0.left: not-allowed' },
            { code: 'not-valid', detail: 'pairs.1.left: not-allowed' },
            { code: 'not-valid', detail: 'pairs.1: repeated' },
          ],
        },
      ],
    });
  });

  test('a question that is wrong is told with its line, the others are read', async () => {
    const result = await readQuestions(
      file(
        `${head}questions:\n  - name: a\n    question:\n      kind: short\n      prompt: x\n      accepted: []\n  - name: b\n    level: 3\n    question: {}\n  - name: c\n    question: {kind: true-false, prompt: x, correct: true}\n`,
      ),
    );
    expect(result).toMatchObject({
      questions: [
        { source: null, lost: [{ code: 'not-valid', detail: 'accepted: too-small', line: 9 }, {}] },
        { source: null, lost: [{ code: 'not-valid', detail: 'level', line: 11 }] },
        { source: { kind: 'true-false' }, lost: [] },
      ],
    });
  });
});
