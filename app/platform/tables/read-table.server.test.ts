import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readTable } from './read-table.server.ts';
import { TABLE_LIMITS } from './table.ts';

const read = (text: string | Uint8Array, fileName = 'people.csv') =>
  readTable(typeof text === 'string' ? Buffer.from(text) : text, { fileName });
const rowsOf = async (text: string | Uint8Array, fileName?: string) => {
  const table = await read(text, fileName);
  return table.ok ? table.sheet.rows : table;
};

describe('a text file of rows', () => {
  test('is read in UTF-8 with and without a mark, UTF-16 and Shift_JIS', async () => {
    const text = '氏名,都道府県\r\n髙﨑①,秋田県\r\n';
    const rows = [
      ['氏名', '都道府県'],
      ['髙﨑①', '秋田県'],
    ];
    for (const [encoding, bytes] of [
      ['utf-8', Buffer.from(text)],
      ['utf-8-bom', Buffer.from(`\ufeff${text}`)],
      ['utf-16le', Buffer.from(`\ufeff${text.replaceAll(',', '\t')}`, 'utf16le')],
      ['shift_jis', iconv.encode(text, 'cp932')],
    ] as const) {
      const table = await read(bytes);
      expect(table).toMatchObject({ ok: true, encoding, sheet: { rows, rowNumbers: [1, 2] } });
      expect(table).toMatchObject({ format: encoding === 'utf-16le' ? 'tsv' : 'csv' });
    }
  });

  test('keeps zeros that Excel guards, and loses the apostrophe before a formula', async () => {
    const text = 'code,note\n="011002",\'=1+1\n"=""05""",-5\n';
    expect(await rowsOf(text)).toEqual([
      ['code', 'note'],
      ['011002', '=1+1'],
      ['05', '-5'],
    ]);
  });

  test('says which rows Excel shows beside its values, past empty lines and quoted line ends', async () => {
    const table = await read('a,b\r\n\r\n"one\r\ntwo",2\r\n,,\r\n3,4\r\n,,,\r\n');
    expect(table).toMatchObject({
      sheet: {
        rows: [
          ['a', 'b'],
          ['one\r\ntwo', '2'],
          ['3', '4'],
        ],
        rowNumbers: [1, 3, 5],
      },
    });
  });

  test.each([
    ['a;b\n1,5;2\n', ';'],
    ['a\tb\n1,5\t2\n', '\t'],
    ['sep=;\r\na;b\r\n1,5;2\r\n', ';'],
    ['"a,a,a";b\n1,5;2\n', ';'],
    ['a,b\n"1,5",2\n', ','],
  ])('is separated by what separates its heading: %j', async (text, delimiter) => {
    const table = await read(text);
    expect(table).toMatchObject({ ok: true, delimiter });
    expect(table).toMatchObject({ sheet: { rows: { 1: ['1,5', '2'] } } });
  });

  test('has its values without spaces around them, wide ones too, and ends of old programs', async () => {
    expect(await rowsOf('\u3000a\u00a0,b \n\u3000\u3000,2\n\x1a')).toEqual([
      ['a', 'b'],
      ['', '2'],
    ]);
  });

  test('with rows of many lengths is filled up to one width', async () => {
    expect(await rowsOf('a,b,c\n1\n1,2,,,\n')).toEqual([
      ['a', 'b', 'c'],
      ['1', '', ''],
      ['1', '2', ''],
    ]);
  });
});

describe('a file is refused', () => {
  test.each([
    ['nothing in it', { 'a.csv': '' }, 'empty'],
    ['only empty lines', { 'a.csv': '\r\n,,\r\n' }, 'empty'],
    ['a quote that does not close', { 'a.csv': 'a,b\n1,2\n"3,4\n' }, 'open-quote'],
    ['bytes of no encoding', { 'a.csv': [0x61, 0x81, 0x20, 0xff] }, 'unknown-encoding'],
    ['a document named as text', { 'a.csv': '%PDF-1.7\n\0\x01' }, 'not-a-table'],
    ['a picture named as text', { 'a.csv': [0x89, 0x50, 0x4e, 0x47, 0] }, 'not-a-table'],
    ['a workbook of before 2007', { 'a.xls': [0xd0, 0xcf, 0x11, 0xe0] }, 'old-excel'],
    ['a web page', { 'a.html': '<html></html>' }, 'wrong-extension'],
    ['text named as a workbook', { 'a.xlsx': 'a,b\n' }, 'wrong-extension'],
    ['a workbook named as text', { 'a.csv': 'PK\x03\x04' }, 'wrong-extension'],
    ['an archive cut off', { 'a.xlsx': 'PK\x03\x04abc' }, 'broken-archive'],
  ] as const)('for %s', async (_, file, reason) => {
    for (const [name, content] of Object.entries<string | readonly number[]>(file)) {
      const bytes = Buffer.from(content as string);
      expect(await read(bytes, name)).toMatchObject({ ok: false, reason });
    }
  });

  test('above each of its limits, and not below', async () => {
    const { rows, columns, cell, bytes } = TABLE_LIMITS;
    const lines = (count: number) => 'x\n'.repeat(count);
    const wide = (count: number) => Array.from({ length: count }, () => 'x').join(',');
    expect(await read(lines(rows + 1))).toMatchObject({ ok: true });
    expect(await read(lines(rows + 2))).toMatchObject({ reason: 'too-many-rows' });
    expect(await read(wide(columns))).toMatchObject({ ok: true });
    expect(await read(`a\n${wide(columns + 1)}`)).toMatchObject({
      reason: 'too-many-columns',
      row: 2,
    });
    expect(await read(`a,${'x'.repeat(cell)}`)).toMatchObject({ ok: true });
    const long = await read(`a,b\nc,${'x'.repeat(cell + 1)}`);
    expect(long).toMatchObject({ reason: 'cell-too-long', row: 2, column: 2 });
    expect(await read(Buffer.alloc(bytes + 1, 'x'))).toMatchObject({ reason: 'too-large' });
  });

  test('with millions of empty lines soon: below the last row they are nothing, before it too many', async () => {
    expect(await read('\n'.repeat(5_000_000))).toMatchObject({ reason: 'empty' });
    expect(await read(`a,b\n1,2\n${',\r\n'.repeat(2_000_000)}`)).toMatchObject({ ok: true });
    expect(await read(`a${'\n'.repeat(5_000_000)}b`)).toMatchObject({ reason: 'too-many-rows' });
  });
});
