import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { ImportedQuestion } from '../importer.ts';
import { readQuestions } from '../registry.server.ts';

async function readAll(text: string | Uint8Array): Promise<ImportedQuestion[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const result = await readQuestions({ name: 'bank.gift', bytes });
  if (!result.ok) throw new Error(result.code);
  expect(result.format).toBe('gift');
  return result.questions;
}

async function readOne(text: string): Promise<ImportedQuestion> {
  const [question, ...others] = await readAll(text);
  expect(others).toEqual([]);
  return question!;
}

const codes = ({ lost }: ImportedQuestion) => lost.map(({ code }) => code);

describe('choosing', () => {
  test('one right option, with feedback to each and an explanation for all', async () => {
    const { source, lost, name } = await readOne(
      '::Meal::Which is eaten at noon? {\n=昼ご飯#Right.\n~朝ご飯#In the morning.\n~晩ご飯\n####昼 is noon.}',
    );
    expect(lost).toEqual([]);
    expect(name).toBe('Meal');
    expect(source).toEqual({
      kind: 'choice',
      prompt: 'Which is eaten at noon?',
      options: [
        { text: '昼ご飯', correct: true, feedback: 'Right.' },
        { text: '朝ご飯', feedback: 'In the morning.' },
        { text: '晩ご飯' },
      ],
      explain: '昼 is noon.',
    });
  });

  test('partial credit beside one right option is told', async () => {
    const question = await readOne('Where? {=駅 ~%50%駅前 ~%-25%空港}');
    expect(question.source?.kind).toBe('choice');
    expect(question.lost).toEqual([
      { code: 'partial-credit', detail: '50% 駅前', line: 1 },
      { code: 'negative-weights', detail: '-25% 空港', line: 1 },
    ]);
  });

  test('weights without one that is marked right are several right options', async () => {
    const question = await readOne('Pets? {~%50%犬 ~%50%猫 ~%-50%石 ~%-50%山}');
    expect(question.source).toMatchObject({
      kind: 'multiple',
      options: [
        { text: '犬', correct: true },
        { text: '猫', correct: true },
        { text: '石' },
        { text: '山' },
      ],
    });
    expect(question.lost).toEqual([]);
  });

  test('weights that are not ours are told', async () => {
    const unequal = await readOne('Pets? {~%70%犬 ~%30%猫 ~%-100%石}');
    expect(codes(unequal)).toEqual(['unequal-weights', 'unequal-weights', 'wrong-weights']);
    const mild = await readOne('Pets? {~%33.333%犬 ~%33.333%猫 ~%33.334%鳥 ~石}');
    expect(mild.lost).toEqual([{ code: 'wrong-weights', detail: '0% 石', line: 1 }]);
  });

  test('two options that are each right alone, or none, cannot be carried', async () => {
    const two = await readOne('Pick {=a =b ~c}');
    expect([two.source, codes(two)]).toEqual([null, ['several-right']]);
    const none = await readOne('Pick {~a ~b}');
    expect([none.source, codes(none)]).toEqual([null, ['no-right-answer']]);
  });

  test('words after the answers leave a place open in the sentence', async () => {
    const { source } = await readOne('きのう本を{=読みました ~読みます}。');
    expect(source?.prompt).toBe('きのう本を ____ 。');
    const html = await readOne('[html]<p>Which? {=a ~b}</p>');
    expect(html.source?.prompt).toBe('Which?');
  });

  test('true and false, with what is said to the wrong answer', async () => {
    const { source, lost } = await readOne('富士山は山です。{T#It is one.#Well read.}');
    expect(source).toMatchObject({ kind: 'true-false', correct: true, wrong: 'It is one.' });
    expect(lost).toEqual([{ code: 'feedback', detail: 'Well read.', line: 1 }]);
    expect((await readOne('x {false}')).source).toMatchObject({ correct: false });
  });

  test('matching, with a word that belongs to nothing', async () => {
    const { source } = await readOne('Match {=山 -> mountain =川 -> river = -> sea}');
    expect(source).toMatchObject({
      pairs: [
        { left: { text: '山' }, right: { text: 'mountain' } },
        { left: { text: '川' }, right: { text: 'river' } },
      ],
      spare: [{ text: 'sea' }],
    });
  });
});

describe('writing', () => {
  test('short answers with shares, feedback and an asterisk', async () => {
    const { source, lost } = await readOne('Capital? {=Tokyo =%50%Edo#Long ago. =*Tokyo*}');
    expect(source).toMatchObject({
      kind: 'short',
      accepted: ['Tokyo', { text: 'Edo', share: 0.5, feedback: 'Long ago.' }, '*Tokyo*'],
    });
    expect(lost).toEqual([]);
  });

  test('an asterisk that means itself, and a wide form before a better one, are told', async () => {
    expect(codes(await readOne('Sign? {=2\\\\*3}'))).toEqual(['star']);
    expect(codes(await readOne('Sign? {=%20%a* =abc}'))).toEqual(['first-match']);
  });

  test.each([
    ['3.14:0.01', { value: 3.14, tolerance: 0.01 }],
    ['1..5', { value: 3, tolerance: 2 }],
    ['0.1..0.3', { value: 0.2, tolerance: 0.1 }],
    ['-7', { value: -7 }],
    ['=1868:0', { value: 1868 }],
  ])('the number %s', async (written, expected) => {
    const { source } = await readOne(`Number? {#${written}}`);
    expect(source).toEqual({ kind: 'numeric', prompt: 'Number?', ...expected });
  });

  test('numbers worth a share are dropped and told; two full ones are too many', async () => {
    const shares = await readOne('Year? {#=1868:0 =%50%1868:5#Nearly. ~#No.}');
    expect(shares.source).toMatchObject({ value: 1868 });
    expect(codes(shares)).toEqual(['feedback', 'feedback', 'numbers-dropped']);
    expect(codes(await readOne('Year? {#=1 =2}'))).toEqual(['several-right']);
    expect(codes(await readOne('Year? {#many}'))).toEqual(['not-a-number']);
  });

  test('an essay has a rubric of ours, and the language of its prompt', async () => {
    const { source, lost } = await readOne('自己紹介を書いてください。{}');
    expect(source).toMatchObject({ kind: 'essay', answerIn: 'ja' });
    expect(codes({ lost } as ImportedQuestion)).toEqual(['rubric-set']);
  });
});

describe('a file', () => {
  test('categories, ids and tags are kept, lines are those of the file', async () => {
    const text =
      '// for the first term\n$CATEGORY: $course$/top/N5/動詞\n\n// [id:v-1] [tag:verb] [tag:N5]\nOne {T}\n\n\nTwo {F}';
    const [one, two] = await readAll(text.replaceAll('\n', '\r\n'));
    expect(one).toMatchObject({ name: 'v-1', category: 'N5/動詞', tags: ['verb', 'N5'], line: 5 });
    expect(two).toMatchObject({ name: 'Two', category: 'N5/動詞', item: 2, line: 8 });
  });

  test('a broken item does not spoil the others', async () => {
    const questions = await readAll(
      'Open { =a ~b\n\nFine {T}\n\nTwice {=a} and {=b}\n\nWords only.\n\nclosed }\n\nMixed {a ~b =c}\n\nMatch {=a -> b =c}\n\nLast {F}',
    );
    expect(questions.map(({ source }) => source?.kind ?? null)).toEqual([
      null,
      'true-false',
      null,
      null,
      null,
      null,
      null,
      'true-false',
    ]);
    expect(questions.flatMap(({ lost }) => lost.map(({ code, line }) => [code, line]))).toEqual([
      ['brace-open', 1],
      ['braces-several', 5],
      ['not-a-question', 7],
      ['brace-open', 9],
      ['answer-unclear', 11],
      ['answer-unclear', 13],
    ]);
  });

  test('blank lines inside of braces are part of the item', async () => {
    const [question] = await readAll('Long {\n\n=a\n\n~b\n\n}\n\nNext {T}');
    expect(question?.source).toMatchObject({
      options: [{ text: 'a', correct: true }, { text: 'b' }],
    });
  });

  test('escaped signs are letters', async () => {
    const { source } = await readOne('1 \\: 2 \\= 0.5\\# \\{a\\} \\~ {=x\\=1#so\\: yes ~y\\~}');
    expect(source).toMatchObject({
      prompt: '1 : 2 = 0.5# \\{a} ~',
      options: [{ text: 'x=1', feedback: 'so: yes' }, { text: 'y~' }],
    });
  });

  test('readings written as ours are no answers', async () => {
    const { source } = await readOne('{漢字|かん|じ}の\\{数|かず\\}は{={二|に}つ ~三つ}');
    expect(source).toMatchObject({
      prompt: '{漢字|かん|じ}の{数|かず}は',
      options: [{ text: '{二|に}つ' }, { text: '三つ' }],
    });
  });

  test('HTML and Markdown lose their markup in options and keep it in what is read', async () => {
    const html = await readOne(
      '[html]<p>Read <em>this</em></p><p>A <strong>long</strong> text</p> {=<i>a</i> ~b &amp; c}',
    );
    expect(html.source).toMatchObject({
      prompt: 'Read this',
      body: 'A **long** text',
      options: [{ text: 'a' }, { text: 'b & c' }],
    });
    const markdown = await readOne('[markdown]Read *this*\\n\\n1. one\\n2. two {T}');
    expect(markdown.source).toMatchObject({ prompt: 'Read this', body: '1. one\n2. two' });
    expect((await readOne('[plain]a <b> c {T}')).source?.prompt).toBe('a <b> c');
  });

  test.each([
    ['UTF-8 with its mark', (text: string) => iconv.encode(text, 'utf8', { addBOM: true })],
    ['UTF-16, little end first', (text: string) => iconv.encode(text, 'utf16le', { addBOM: true })],
    ['UTF-16, big end first', (text: string) => iconv.encode(text, 'utf16be', { addBOM: true })],
    ['Shift_JIS', (text: string) => iconv.encode(text, 'cp932')],
  ])('%s', async (_, encode) => {
    const [question] = await readAll(encode('::表示::能力は{=ソース ~十}'));
    expect(question).toMatchObject({ name: '表示', source: { prompt: '能力は' } });
  });
});

const SIGNS = [...'abcあ漢~=#{}:\\ \u3000[]<&'];
const texts = fc
  .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 12 })
  .map((signs) => `x${signs.join('').replaceAll(/\s+/gu, ' ').trimEnd()}`);
const escaped = (text: string) => text.replaceAll(/[\\~=#{}:]/gu, '\\$&');
const asWords = (text: string) => text.replaceAll(/[\\{]/gu, '\\$&');

test('what is written as GIFT is read as it was meant', async () => {
  const options = fc.uniqueArray(texts, {
    minLength: 2,
    maxLength: 6,
    selector: (text) => text.normalize('NFKC'),
  });
  await fc.assert(
    fc.asyncProperty(texts, options, texts, async (prompt, [right = '', ...wrong], explain) => {
      const answers = [`=${escaped(right)}`, ...wrong.map((text) => `~${escaped(text)}`)];
      const { source, lost } = await readOne(
        `::t::[plain]${escaped(prompt)} {${answers.join('\n')} #### ${escaped(explain)}}`,
      );
      expect(lost).toEqual([]);
      expect(source).toEqual({
        kind: 'choice',
        prompt: asWords(prompt),
        options: [
          { text: asWords(right), correct: true },
          ...wrong.map((text) => ({ text: asWords(text) })),
        ],
        explain: asWords(explain),
      });
    }),
  );
});
