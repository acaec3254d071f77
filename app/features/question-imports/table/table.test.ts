import { describe, expect, test } from 'vitest';
import { writeCsv } from '#app/platform/tables/write-csv.server.ts';
import { writeXlsx } from '#app/platform/tables/write-xlsx.server.ts';
import type { ImportedQuestion, ReadResult } from '../importer.ts';
import { readQuestions } from '../registry.server.ts';
import { templateRows } from './template.ts';

const csv = (rows: string[][]) => writeCsv(rows, { encoding: 'utf-8-bom' }).bytes;
const read = (rows: string[][]): Promise<ReadResult> =>
  readQuestions({ name: 'bank.csv', bytes: csv(rows) });

async function readRow(cells: Record<string, string>): Promise<ImportedQuestion> {
  const result = await read([Object.keys(cells), Object.values(cells)]);
  if (!result.ok) throw new Error(result.code);
  expect(result.format).toBe('table');
  return result.questions[0]!;
}

const told = ({ lost }: ImportedQuestion) => lost.map(({ code, detail }) => [code, detail]);

const KINDS = [
  ...['choice', 'multiple', 'true-false', 'short', 'typed', 'kanji-reading', 'matching'],
  ...['ordering', 'numeric', 'cloze', 'essay'],
];

describe('the template', () => {
  test.each(['en', 'ja'] as const)('in %s it is read again whole', async (locale) => {
    for (const bytes of [
      csv(templateRows(locale)),
      writeCsv(templateRows(locale), { encoding: 'shift_jis', delimiter: '\t' }).bytes,
      writeXlsx([{ name: 'Sheet1', rows: templateRows(locale) }]),
    ]) {
      const result = await readQuestions({ name: 'bank', bytes });
      if (!result.ok) throw new Error(result.code);
      expect(result.questions.map(({ source }) => source?.kind)).toEqual(KINDS);
      const lost = result.questions.flatMap((question) => told(question));
      expect(lost).toEqual([['rubric-set', null]]);
    }
  });
});

describe('rows', () => {
  test('a choice in Japanese headings', async () => {
    const question = await readRow({
      ...{
        '形式（必須）': '択一',
        問題文: '{朝|あさ}のあいさつは？',
        '問題文（英語）': 'In the morning?',
      },
      ...{ 選択肢1: 'おはよう', 選択肢２: 'こんばんは', 正解: 'ア' },
      ...{ フィードバック: 'イ：夜に言います', 解説: '朝です', 分類: 'あいさつ', タグ: 'N5、会話' },
    });
    expect(question).toMatchObject({
      line: 2,
      category: 'あいさつ',
      tags: ['N5', '会話'],
      lost: [],
    });
    expect(question.source).toEqual({
      kind: 'choice',
      prompt: { en: 'In the morning?', ja: '{朝|あさ}のあいさつは？' },
      options: [
        { text: 'おはよう', correct: true },
        { text: 'こんばんは', feedback: '夜に言います' },
      ],
      explain: '朝です',
    });
  });

  test('letters and numbers name the columns of options, also where one is left empty', async () => {
    const options = { option_1: 'a', option_2: '', option_3: 'c', option_4: 'd' };
    const { source } = await readRow({
      kind: 'multiple',
      prompt: 'x',
      ...options,
      correct: 'C, 4',
    });
    expect(source).toMatchObject({
      options: [{ text: 'a' }, { text: 'c', correct: true }, { text: 'd', correct: true }],
    });
    const wrong = await readRow({ kind: 'choice', prompt: 'x', ...options, correct: 'B' });
    expect([wrong.source, told(wrong)]).toEqual([null, [['cell-wrong', 'correct: B']]]);
  });

  test.each([
    ['○', true],
    ['正しい', true],
    ['TRUE', true],
    ['×', false],
    ['誤', false],
  ])('%s is %s', async (correct, expected) => {
    const { source } = await readRow({ kind: '正誤', prompt: 'x', correct });
    expect(source).toMatchObject({ kind: 'true-false', correct: expected });
  });

  test('bars divide answers, and not the readings in them', async () => {
    const { source } = await readRow({
      ...{ kind: 'typed', prompt: 'x', accepted: '{行|い}きます|行く\nいく', near: '30%' },
    });
    expect(source).toMatchObject({ accepted: ['{行|い}きます', '行く', 'いく'], near: 0.3 });
  });

  test('a tolerance in percent is relative', async () => {
    const { source } = await readRow({
      kind: 'numeric',
      prompt: 'x',
      value: '１００',
      tolerance: '5%',
    });
    expect(source).toMatchObject({ value: 100, tolerance: 0.05, relative: true });
  });

  test('places of a text in Japanese are judged as Japanese, others as words', async () => {
    const { source } = await readRow({
      kind: 'cloze',
      prompt: 'x',
      text: '[[は|わ]] and [[a|an]]',
    });
    expect(source).toMatchObject({
      text: '[[b1]] and [[b2]]',
      blanks: { b1: { kind: 'typed', accepted: ['は', 'わ'] }, b2: { kind: 'short' } },
    });
  });
});

describe('what is wrong', () => {
  test.each<[Record<string, string>, [string, string | null][]]>([
    [{ kind: '', prompt: 'x' }, [['cell-missing', 'kind']]],
    [{ kind: 'karaoke', prompt: 'x' }, [['unknown-kind', 'karaoke']]],
    [{ kind: 'true-false', prompt: '', correct: 'T' }, [['cell-missing', 'prompt']]],
    [{ kind: 'true-false', prompt: 'x', correct: 'maybe' }, [['cell-wrong', 'correct: maybe']]],
    [{ kind: 'numeric', prompt: 'x', value: 'ten' }, [['cell-wrong', 'value: ten']]],
    [
      { kind: 'numeric', prompt: 'x', value: '1', tolerance: 'a' },
      [['cell-wrong', 'tolerance: a']],
    ],
    [{ kind: 'numeric', prompt: 'x', value: '1', unit: 'm=a' }, [['cell-wrong', 'unit: m']]],
    [{ kind: 'matching', prompt: 'x', pairs: 'a b' }, [['cell-wrong', 'pairs: a b']]],
    [{ kind: 'cloze', prompt: 'x', text: 'none' }, [['cell-wrong', 'text: none']]],
    [{ kind: 'ordering', prompt: 'x' }, [['cell-missing', 'option_1']]],
    [{ kind: 'essay', prompt: 'x', answer_in: 'fr' }, [['cell-wrong', 'answer_in: fr']]],
    [{ kind: 'typed', prompt: 'x', accepted: 'は', near: 'half' }, [['cell-wrong', 'near: half']]],
    [
      { kind: 'typed', prompt: 'x', accepted: 'は', point: 'style' },
      [['not-valid', 'point: invalid-value']],
    ],
    [
      {
        kind: 'choice',
        prompt: 'x',
        option_1: 'a',
        option_2: 'b',
        correct: 'A',
        feedback: 'Z: no',
      },
      [['cell-wrong', 'feedback: Z: no']],
    ],
  ])('%o', async (cells, expected) => {
    const question = await readRow(cells);
    expect(question.source).toBeNull();
    expect(told(question)).toEqual(expected);
  });

  test('cells that nothing is made of are told by their headings', async () => {
    const question = await readRow({
      ...{ kind: 'true-false', prompt: 'x', prompt_en: 'y', prompt_ja: 'z', correct: 'T' },
      ...{ value: '3', Remarks: 'for May' },
    });
    expect(question.source).not.toBeNull();
    expect(told(question)).toEqual([
      ['cell-unused', 'prompt'],
      ['cell-unused', 'value'],
      ['cell-unused', 'Remarks'],
    ]);
  });

  test.each([
    [
      [
        ['kind', 'prompt', 'Question'],
        ['short', 'x', 'y'],
      ],
      'heading-twice',
      'Question',
    ],
  ])('headings: %o', async (rows, code, detail) => {
    expect(await read(rows)).toMatchObject({ ok: false, code, line: 1, detail });
  });

  test('a workbook without our headings, an old one, and an archive of something else', async () => {
    const other = writeXlsx([
      {
        name: 'Sheet1',
        rows: [
          ['prompt', 'b'],
          ['c', 'd'],
        ],
      },
    ]);
    expect(await readQuestions({ name: 'a.xlsx', bytes: other })).toMatchObject({
      code: 'heading-missing',
      detail: 'kind',
    });
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]);
    expect(await readQuestions({ name: 'a.xls', bytes: old })).toMatchObject({ code: 'old-excel' });
    const cut = csvArchiveCut();
    expect(await readQuestions({ name: 'a.zip', bytes: cut })).toMatchObject({
      code: 'broken-archive',
    });
  });
});

const csvArchiveCut = () => writeXlsx([{ name: 'Sheet1', rows: [['a']] }]).subarray(0, 300);
