import { zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { questionSourceSchema } from '#app/features/questions/exports.server.ts';
import { writeXlsx } from '#app/platform/tables/write-xlsx.server.ts';
import { FILE_FAULT_CODES, LOSS_CODES, type ReadResult } from './importer.ts';
import { readQuestions } from './registry.server.ts';
import { templateRows } from './table/template.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (bytes: Uint8Array, name = 'bank') => readQuestions({ name, bytes });

function expectSound(result: ReadResult): void {
  if (!result.ok) {
    expect(FILE_FAULT_CODES).toContain(result.code);
    // That would be a fault of ours, or a parser's that we do not know.
    expect(result.code).not.toBe('unreadable');
    return;
  }
  expect(result.questions.length).toBeGreaterThan(0);
  for (const { source, lost, name } of result.questions) {
    expect(name).not.toBe('');
    if (source) expect(questionSourceSchema.safeParse(source).success).toBe(true);
    else expect(lost.length).toBeGreaterThan(0);
    for (const { code } of lost) expect(LOSS_CODES).toContain(code);
  }
}

describe('the format is found by what a file holds', () => {
  test.each([
    ['a.csv', '::x::Is it? {T}', 'gift'],
    ['a.gift', '<?xml version="1.0"?><quiz><question type="random"/></quiz>', 'moodle-xml'],
    ['a.xml', 'kind,prompt,correct\ntrue-false,Is it?,T\n', 'table'],
    ['a.txt', 'format: 1\nbank: {title: T}\nquestions:\n  - {name: a, question: {}}', 'kakehashi'],
    ['a.yaml', '<p>Is it</p> {T}', 'gift'],
  ])('%s: %s', async (name, text, format) => {
    expect(await read(bytesOf(text), name)).toMatchObject({ ok: true, format });
  });
});

describe('hostile files', () => {
  const MANY = 300_000;
  const essay = (text: string) =>
    `<quiz><question type="essay"><questiontext format="html"><text><![CDATA[${text}]]></text></questiontext></question></quiz>`;
  const laughs = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  );

  test.each([
    ['braces that open', '{'.repeat(1_000_000)],
    ['braces that open in every paragraph', '{\n\n'.repeat(3_000)],
    ['answers without end', `a {${'~a'.repeat(MANY)}}`],
    ['colons', ':'.repeat(MANY)],
    ['backslashes', `{${'\\'.repeat(MANY)}`],
    ['brackets of Markdown', `[markdown]${'[a\n'.repeat(6_000)} {T}`],
    ['emphasis of Markdown', `[markdown]${'*a_ '.repeat(4_000)} {T}`],
    ['elements of HTML that do not close', `[html]${'<div><b>'.repeat(12_000)} {T}`],
    ['lists in lists', `[html]${'<ul><li>x'.repeat(9_000)} {T}`],
    ['elements of XML that do not close', `<quiz><question>${'<a>'.repeat(MANY)}`],
    ['a billion laughs', `<!DOCTYPE l [<!ENTITY l0 "ha">${laughs.join('')}]><quiz>&l9;</quiz>`],
    ['places that do not close', essay('{1:SA:'.repeat(15_000)).replace('essay', 'cloze')],
    ['a megabyte of base64', essay(`<img src="data:image/png;base64,${'A'.repeat(MANY)}">`)],
    ['lists of YAML in lists', `format: 1\nquestions: ${'[a,'.repeat(MANY)}`],
    ['maps of YAML in maps', `format: 1\nquestions: ${'{a: '.repeat(MANY)}`],
    ['brackets of YAML that close', `format: 1\nquestions: ${']'.repeat(MANY)}`],
    ['aliases of YAML', `format: 1\na: &a [x,x]\nb: &b [*a,*a]\nquestions: [*b,*b]`],
    ['tags of YAML', `format: 1\nquestions: ${'!!x '.repeat(MANY)}`],
    ['a quote without end', `kind,prompt\n"${'a'.repeat(MANY)}`],
  ])(
    '%s',
    async (_, text) => {
      expectSound(await read(bytesOf(text)));
    },
    5_000,
  );

  test('a workbook that swells, and one that is cut off', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(50_000_000) });
    expect(await read(bomb)).toMatchObject({ ok: false, code: 'suspicious-archive' });
    const whole = writeXlsx([{ name: 'Sheet1', rows: templateRows('en') }]);
    for (const share of [0.1, 0.5, 0.9]) {
      const cut = await read(whole.subarray(0, Math.floor(whole.length * share)));
      expect(cut).toMatchObject({ ok: false, code: 'broken-archive' });
    }
  });

  test('a file that is cut off anywhere is still an answer', async () => {
    const whole = bytesOf(
      '<?xml version="1.0"?><quiz><question type="cloze"><name><text>n</text></name><questiontext format="html"><text>{1:SA:=あ#b}</text></questiontext></question></quiz>',
    );
    for (let length = 0; length <= whole.length; length += 3) {
      expectSound(await read(whole.subarray(0, length)));
    }
  });
});

describe('whatever a file holds', () => {
  test('bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expectSound(await read(bytes));
      }),
      { numRuns: 500 },
    );
  });

  const SEEDS = [
    '::t::Ask {=a#b ~%50%c ####d}\n\n$CATEGORY: x\n\nAsk {#1:2} {=',
    '<quiz><question type="match"><questiontext format="html"><text>A<file name="a" encoding="base64">AAAA</file></text></questiontext><subquestion><text>a</text><answer><text>b</text></answer></subquestion></question></quiz>',
    'kind,prompt,pairs,correct\nmatching,Ask,"a => b\nc => d",\ntrue-false,Ask,,T\n',
    'format: 1\nbank: {title: T}\nquestions:\n  - name: a\n    question:\n      kind: matching\n      prompt: Ask\n      pairs: [{left: {text: a}, right: {jp: b}}, {left: {text: c}, right: {jp: d}}]\n',
  ];
  const change = fc.record({
    at: fc.nat(400),
    gone: fc.nat(12),
    put: fc.string({ unit: fc.constantFrom(...'{}[]<>&*|#~=:\\\n"%-? ,'), maxLength: 3 }),
  });

  test('a good file with changes in it', async () => {
    const changed = fc.tuple(
      fc.constantFrom(...SEEDS),
      fc.array(change, { minLength: 1, maxLength: 5 }),
    );
    await fc.assert(
      fc.asyncProperty(changed, async ([seed, changes]) => {
        const text = changes.reduce(
          (whole, { at, gone, put }) => whole.slice(0, at) + put + whole.slice(at + gone),
          seed,
        );
        expectSound(await read(bytesOf(text)));
      }),
      { numRuns: 1_000 },
    );
  });

  const signs = fc.constantFrom(
    ...[
      '{',
      '}',
      '=',
      '~',
      '#',
      '->',
      '%50%',
      '::',
      '\\',
      '\n',
      '\n\n',
      ' ',
      'a',
      '漢',
      '[html]',
      '[markdown]',
    ],
    ...[
      '<p>',
      '</p>',
      '<b>',
      '<img src="data:image/png;base64,AA">',
      '<table><tr><td>',
      '&amp;',
      '*',
      '_',
      '|',
      '[',
      '](',
    ],
    ...[
      '$CATEGORY: a\n',
      '// [tag:x]\n',
      '{mlang en}',
      '{mlang}',
      '####',
      '{T}',
      '{}',
      '{#1..2}',
      '{1:SA:=a}',
      '1.5',
    ],
  );
  const made = fc.array(signs, { maxLength: 40 }).map((parts) => parts.join(''));

  test.each([
    ['GIFT', (text: string) => `::t::${text}`],
    [
      'XML',
      (text: string) =>
        `<quiz><question type="cloze"><questiontext format="html"><text><![CDATA[${text.replaceAll(']]>', '')}]]></text></questiontext></question><question type="multichoice"><questiontext><text>a</text></questiontext><answer fraction="100"><text><![CDATA[${text.replaceAll(']]>', '')}]]></text></answer></question></quiz>`,
    ],
    ['a table', (text: string) => `kind,prompt,accepted\nshort,"${text}",${text}\ncloze,${text}`],
    ['YAML', (text: string) => `format: 1\nbank: {title: T}\nquestions:\n  - ${text}`],
  ])('pieces of %s', async (_, whole) => {
    await fc.assert(
      fc.asyncProperty(made, async (text) => expectSound(await read(bytesOf(whole(text))))),
      { numRuns: 300 },
    );
  });
});
