import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { numberStyle, numberText } from './cell-value.ts';
import { readTable } from './read-table.server.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Parts {
  sheet?: string;
  strings?: string;
  formats?: string;
  workbook?: string;
  more?: Record<string, string | Uint8Array>;
}

/** A workbook as Excel writes it, in small. */
function workbook({ sheet = '', strings = '', formats = '', workbook = '', more = {} }: Parts) {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const files: Record<string, string | Uint8Array> = {
    'xl/workbook.xml': `<workbook xmlns:r="r">${workbook}<sheets><sheet name="一覧" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('rId1', 'worksheet', '/xl/worksheets/sheet1.xml')}${relation('rId2', 'sharedStrings', 'sharedStrings.xml')}${relation('rId3', 'styles', 'styles.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="176" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="177" formatCode="000000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/>${formats}</cellXfs></styleSheet>`,
    ...more,
  };
  const packed = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(packed) as Record<string, Uint8Array>, { level: 9 });
}

const read = (bytes: Uint8Array) => readTable(bytes, { fileName: 'people.xlsx' });

describe('a workbook', () => {
  test.each([
    ['is no whole number', ['1.5']],
    ['is no number', ['x']],
    ['is empty', ['']],
    ['is not above the one before', ['1', '1']],
    ['goes back', ['2', '1']],
    ['is more than a sheet has', ['1048577']],
    ['is none', ['0']],
  ])('with a row whose number %s is refused', async (_, numbers) => {
    const cell = '<c t="inlineStr"><is><t>x</t></is></c>';
    const sheet = numbers.map((number) => `<row r="${number}">${cell}</row>`).join('');
    expect(await read(workbook({ sheet }))).toEqual({ ok: false, reason: 'broken-archive' });
  });

  test('may number its rows up to the last of a sheet, or not at all', async () => {
    const cell = '<c t="inlineStr"><is><t>x</t></is></c>';
    const sheet = `<row>${cell}</row><row r="1048576">${cell}</row>`;
    expect(await read(workbook({ sheet }))).toMatchObject({
      sheet: { rowNumbers: [1, 1_048_576] },
    });
  });

  test('gives texts whole and without the readings that Excel keeps beside them', async () => {
    const table = await read(
      workbook({
        strings: `<si><t>山田</t><rPh sb="0" eb="2"><t>ヤマダ</t></rPh><phoneticPr fontId="1"/></si><si><r><t>任用</t></r><r><rPr><b/></rPr><t xml:space="preserve">団体 &amp; 学校</t></r></si>`,
        sheet: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="4"><c r="B4" t="inlineStr"><is><t>東</t><rPh sb="0" eb="1"><t>ヒガシ</t></rPh></is></c><c t="str"><f>A1</f><v>計算</v></c><c t="b"><v>1</v></c></row>`,
      }),
    );
    expect(table).toMatchObject({
      ok: true,
      format: 'xlsx',
      sheet: {
        rows: [
          ['山田', '任用団体 & 学校', '', ''],
          ['', '東', '計算', 'TRUE'],
        ],
        rowNumbers: [1, 4],
      },
    });
  });

  test('gives dates by their style, and codes to their last digit', async () => {
    const cells = (list: [style: number, value: string][]) =>
      list.map(([style, value]) => `<c s="${style}"><v>${value}</v></c>`).join('');
    const sheet = `<row>${cells([
      [1, '46594'],
      [2, '46594'],
      [3, '11002'],
      [0, '2.0273456789E10'],
      [0, '20273456789'],
      [0, '0.30000000000000004'],
      [1, '46594.5'],
    ])}</row>`;
    const table = await read(workbook({ sheet }));
    expect(table).toMatchObject({
      sheet: {
        rows: [
          [
            '2027-07-26',
            '2027-07-26',
            '011002',
            '20273456789',
            '20273456789',
            '0.3',
            '2027-07-26 12:00',
          ],
        ],
      },
    });
    const old = await read(
      workbook({
        workbook: '<workbookPr date1904="1"/>',
        sheet: `<row>${cells([[1, '45132']])}</row>`,
      }),
    );
    expect(old).toMatchObject({ sheet: { rows: [['2027-07-26']] } });
  });

  test.each([
    ['yyyy/m/d', 'date'],
    ['General', 'number'],
    ['0.00E+00', 'number'],
    ['#,##0"点"', 'number'],
    ['[Red]#,##0', 'number'],
    ['"day"0', 'number'],
    ['[h]:mm', 'date'],
    ['ge.m.d', 'date'],
  ])('takes the format %j for a %s', (code, kind) => {
    expect(numberStyle(176, code).kind).toBe(kind);
  });

  test('has the days of its own calendar, with a day in 1900 that never was', () => {
    const date = (serial: string) =>
      numberText(serial, { style: { kind: 'date' }, from1904: false });
    expect(['1', '59', '61', '25569'].map(date)).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '1970-01-01',
    ]);
    expect(date('0.5')).toBe('12:00');
  });
});

describe('an archive is refused', () => {
  const row = '<row><c t="inlineStr"><is><t>a</t></is></c></row>';

  test('where it unpacks to more than it could hold honestly', async () => {
    const bomb = workbook({
      sheet: row,
      more: { 'xl/worksheets/sheet2.xml': new Uint8Array(3_000_000) },
    });
    expect(bomb.byteLength).toBeLessThan(100_000);
    expect(await read(bomb)).toEqual({ ok: false, reason: 'suspicious-archive' });
    // Each too small for its ratio to say anything; one after another they fill the memory.
    const many = Array.from({ length: 63 }, (_, at) => [`part${at}`, new Uint8Array(1_000_000)]);
    const sum = workbook({
      sheet: row,
      more: Object.fromEntries(many) as Record<string, Uint8Array>,
    });
    expect(await read(sum)).toEqual({ ok: false, reason: 'suspicious-archive' });
  });

  test('where a part lies about its size', async () => {
    const bytes = Buffer.from(workbook({ sheet: row.repeat(2_000) }));
    const name = Buffer.from('xl/worksheets/sheet1.xml');
    const directory = bytes.lastIndexOf(name) - 46;
    expect(bytes.readUInt32LE(directory)).toBe(0x02014b50);
    bytes.writeUInt32LE(100, directory + 24);
    expect(await read(bytes)).toEqual({ ok: false, reason: 'broken-archive' });
  });

  test('for a thousand entries and more', async () => {
    const names = Array.from({ length: 1_000 }, (_, index) => [`part${index}`, 'x']);
    const more = Object.fromEntries(names) as Record<string, string>;
    expect(await read(workbook({ sheet: row, more }))).toMatchObject({
      reason: 'suspicious-archive',
    });
  });

  test.each(['../evil.xml', '/etc/passwd', 'xl/../../evil', 'xl\\evil.xml', './x', 'C:/x'])(
    'for a name that leaves its folder: %s',
    async (name) => {
      const table = await read(workbook({ sheet: row, more: { [name]: 'x' } }));
      expect(table).toEqual({ ok: false, reason: 'suspicious-archive' });
    },
  );

  test('for entities, however few of them', async () => {
    const lol = Array.from(
      { length: 9 },
      (_, index) => `<!ENTITY l${index + 1} "&l${index};&l${index};">`,
    );
    const doctype = `<!DOCTYPE x [<!ENTITY l0 "lol">${lol.join('')}<!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    for (const part of ['xl/sharedStrings.xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml']) {
      const table = await read(
        workbook({ sheet: row, more: { [part]: `${doctype}<x>&l9;&f;</x>` } }),
      );
      expect(table).toEqual({ ok: false, reason: 'suspicious-archive' });
    }
    const bare = await read(workbook({ sheet: row, more: { 'xl/styles.xml': '<x>&f;</x>' } }));
    expect(bare).toEqual({ ok: false, reason: 'broken-archive' });
  });

  test.each([
    ['XML that is cut off', { 'xl/styles.xml': '<styleSheet><cellXfs>' }],
    ['XML of another encoding', { 'xl/styles.xml': new Uint8Array([0xff, 0xfe, 0x3c, 0]) }],
    ['a missing part', { 'xl/_rels/workbook.xml.rels': '<x/>' }],
  ])('for %s', async (_, more) => {
    const table = await read(workbook({ sheet: row, more }));
    expect(table).toMatchObject({ ok: false });
  });

  test('that is no workbook', async () => {
    const table = await read(zipSync({ 'word/document.xml': strToU8('<x/>') }));
    expect(table).toEqual({ ok: false, reason: 'not-a-table' });
  });

  test('above the limits of a table', async () => {
    const wide = await read(workbook({ sheet: '<row r="7"><c r="CW7"><v>1</v></c></row>' }));
    expect(wide).toEqual({ ok: false, reason: 'too-many-columns', row: 7 });
    const long = await read(workbook({ sheet: '<row><c><v>1</v></c></row>'.repeat(20_002) }));
    expect(long).toEqual({ ok: false, reason: 'too-many-rows' });
  });
});
