import { expect, test } from 'vitest';
import { writeCsv } from '#app/platform/tables/write-csv.server.ts';
import { writeXlsx } from '#app/platform/tables/write-xlsx.server.ts';
import {
  FILE_FAULT_CODES,
  IMPORT_LIMITS,
  LOSS_CODES,
  type FileFaultCode,
  type LossCode,
} from './importer.ts';
import { clip, Losses } from './losses.ts';
import { readQuestions } from './registry.server.ts';

const read = (given: string | Uint8Array) =>
  readQuestions({
    name: 'bank',
    bytes: typeof given === 'string' ? new TextEncoder().encode(given) : given,
  });

const xml = (type: string, inside: string, text = 'Ask') =>
  `<quiz><question type="${type}"><questiontext format="html"><text><![CDATA[${text}]]></text></questiontext>${inside}</question></quiz>`;
const RIGHT = '<answer fraction="100"><text>true</text></answer>';
const truth = (inside: string, text?: string) => xml('truefalse', inside + RIGHT, text);
const brought = (bytes: Buffer, text = '<img src="@@PLUGINFILE@@/a.png" alt="a">') =>
  truth(`<file name="a.png" encoding="base64">${bytes.toString('base64')}</file>`, `Ask ${text}`);
const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const row = (heading: string, cell: string) =>
  `kind,prompt,correct,${heading}\ntrue-false,Ask,T,${cell}\n`;

/** A file for each thing that can be lost. */
const LOSING: Record<LossCode, string> = {
  'answer-unclear': 'Ask {a ~b =c}',
  attachments: xml('essay', '<attachments>3</attachments>'),
  'blank-of-several': xml('cloze', '', '{1:MR:=a~=b~c}'),
  'brace-open': 'Ask {=a',
  'braces-several': 'Ask {=a} or {=b}',
  'cell-missing': 'kind,prompt,correct\ntrue-false,Ask,\n',
  'cell-unused': row('value', '3'),
  'cell-wrong': 'kind,prompt,correct\ntrue-false,Ask,maybe\n',
  feedback: 'Ask {T##Good}',
  'feedback-overall': truth('<correctfeedback><text>Good</text></correctfeedback>'),
  'file-missing': truth('', '<img src="@@PLUGINFILE@@/a.png" alt="a">'),
  'file-refused': brought(Buffer.from('MZ')),
  'file-too-large': brought(Buffer.concat([PNG, Buffer.alloc(IMPORT_LIMITS.mediaBytes)])),
  'file-unused': brought(PNG, ''),
  'first-match': 'Ask {=%50%a* =ab}',
  grade: truth('<defaultgrade>3</defaultgrade>'),
  hidden: truth('<hidden>1</hidden>'),
  hints: truth('<hint><text>Think</text></hint>'),
  languages: truth('', '{mlang ja}犬{mlang}{mlang fr}chien{mlang}'),
  'link-refused': '[html]<a href="ftp://example.org">x</a> {T}',
  'markup-dropped': '[html]x<script>y</script> {T}',
  'negative-weights': 'Ask {=a ~%-50%b}',
  'no-right-answer': 'Ask {~a ~b}',
  'not-a-number': 'Ask {#many}',
  'not-a-question': '::Read this::\nOnly words.',
  'not-valid': 'Ask {=a ~a}',
  'numbers-dropped': 'Ask {#=1 =%50%2}',
  'partial-credit': 'Ask {=a ~%50%b}',
  penalty: truth('<penalty>0.5</penalty>'),
  'picture-elsewhere': '[html]Ask <img src="https\\://example.org/a.png"> {T}',
  'picture-without-words': brought(PNG, '<img src="@@PLUGINFILE@@/a.png">'),
  'prompt-set': xml('cloze', '', '{1:SA:=a}'),
  'rubric-set': 'Ask {}',
  'several-right': 'Ask {=a =b ~c}',
  'sound-more': truth(
    ['a', 'b']
      .map((name) => {
        const base64 = Buffer.from(`ID3${name}`).toString('base64');
        return `<file name="${name}.mp3" encoding="base64">${base64}</file>`;
      })
      .join(''),
    'Ask <a href="@@PLUGINFILE@@/a.mp3">x</a> <a href="@@PLUGINFILE@@/b.mp3">x</a>',
  ),
  star: 'Ask {=a\\\\*b}',
  template: xml('essay', '<responsetemplate><text>Dear</text></responsetemplate>'),
  'text-too-long': `${'a'.repeat(IMPORT_LIMITS.text + 1)} {T}`,
  'too-many-answers': `Ask {${'~a'.repeat(300)}}`,
  'unequal-weights': 'Ask {~%70%a ~%30%b ~%-50%c}',
  units: xml(
    'numerical',
    '<answer fraction="100"><text>1</text></answer><units><unit><unit_name>m</unit_name><multiplier>1</multiplier></unit></units>',
  ),
  'unknown-kind': xml('random', ''),
  'wrong-weights': 'Ask {~%100%a ~%0%b}',
};

test.each(LOSS_CODES)('%s is told', async (code) => {
  const result = await read(LOSING[code]);
  if (!result.ok) throw new Error(result.code);
  expect(result.questions.flatMap(({ lost }) => lost.map((each) => each.code))).toContain(code);
});

const csv = (rows: string[][]) => writeCsv(rows, { encoding: 'utf-8' }).bytes;
const workbook = (rows: string[][]) => writeXlsx([{ name: 'Sheet1', rows }]);
const bank = (rest: string) => `format: 1\nbank: {title: T}\n${rest}`;
const HEAD = ['kind', 'prompt'];
const pictures = Array.from({ length: IMPORT_LIMITS.media + 1 }, (_, index) => {
  const base64 = Buffer.concat([PNG, Buffer.from(String(index))]).toString('base64');
  return `[html]<img alt="a" src="data\\:image/png;base64,${base64.replaceAll('=', '\\=')}"> {T}`;
});

/** A file for each reason why none of it is read; null where our own readers never come to it. */
const FAULTY: Record<FileFaultCode, string | Uint8Array | null> = {
  'broken-archive': workbook([HEAD]).subarray(0, 200),
  'broken-xml': '<quiz><question>',
  'broken-yaml': bank('questions: ['),
  'cell-too-long': csv([HEAD, ['short', 'a'.repeat(2_001)]]),
  'document-type': '<!DOCTYPE quiz><quiz></quiz>',
  empty: '',
  'heading-missing': workbook([['a', 'b']]),
  'heading-twice': csv([[...HEAD, 'question'], ['short']]),
  'no-questions': bank('questions: []'),
  'no-such-sheet': null,
  'not-a-bank': bank('questions: 1'),
  'not-text': Uint8Array.from([1, 2, 3, 4, 0, 7]),
  'old-excel': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]),
  'open-quote': 'kind,prompt\n"a,b\n',
  'suspicious-archive': null,
  'too-deep': bank(`questions: ${'['.repeat(200)}`),
  'too-large': new Uint8Array(IMPORT_LIMITS.bytes + 1),
  'too-many-columns': csv([HEAD, Array.from({ length: 101 }, () => 'a')]),
  'too-many-media': pictures.join('\n\n'),
  'too-many-questions': 'a {T}\n\n'.repeat(IMPORT_LIMITS.questions + 1),
  'too-many-rows': `kind,prompt\n${'short,a\n'.repeat(20_002)}`,
  'unknown-encoding': Uint8Array.from([0x81, 0x20, 0xfd, 0xff]),
  'unknown-format': 'Dear colleague, here are my questions.',
  unreadable: null,
  'yaml-refused': bank('questions: [*a]'),
};

test.each(FILE_FAULT_CODES.filter((code) => FAULTY[code] !== null))('%s', async (code) => {
  expect(await read(FAULTY[code] ?? '')).toMatchObject({ ok: false, code });
});

test('what is told is short, on one line, and told once', () => {
  expect(clip(`a\n\u0000b${'漢'.repeat(500)}`)).toHaveLength(120);
  const losses = new Losses(4);
  for (let index = 0; index < 200; index += 1) losses.add('feedback', `x${index % 100}`);
  losses.add('grade', null, 9);
  expect(losses.list).toHaveLength(50);
  expect(losses.list[0]).toEqual({ code: 'feedback', detail: 'x0', line: 4 });
});
