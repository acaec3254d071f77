import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFormula } from './formula.ts';
import { readTable } from './read-table.server.ts';
import { writeCsv } from './write-csv.server.ts';
import { writeXlsx } from './write-xlsx.server.ts';

const JAPANESE = [...'秋田県髙﨑あいうアイウｱｲｳ①～ー、。　'];
const SIGNS = [...`abc019 ,;"'=+-@\t\r\n＝＋<&>`];
const letters = fc.constantFrom(...JAPANESE, ...SIGNS);
const storable = letters.filter((letter) => letter !== '\u3000');
/** What a reader gives back: trimmed, and never a guarded code, which no table of ours writes. */
const cell = fc
  .string({ unit: fc.oneof(storable, letters), maxLength: 12 })
  .map((text) => text.trim())
  .filter((text) => !/^'*="/.test(text));
const table = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 })
  .filter((rows) => rows[0]?.[0] !== '' && rows.some((row) => row.length > 1));

/** Rows as they are read again: of one width, none of them empty. */
function expected(rows: string[][]): string[][] {
  const kept = rows.filter((row) => row.some((text) => text !== ''));
  const width = Math.max(...kept.map((row) => row.findLastIndex((text) => text !== '') + 1));
  return kept.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
}

async function rowsOf(bytes: Uint8Array, fileName: string) {
  const read = await readTable(bytes, { fileName });
  return read.ok ? read.sheet.rows : read;
}

describe('what is written is read again as it was', () => {
  test.each(['utf-8-bom', 'utf-16le', 'shift_jis'] as const)('in a text file in %s', (encoding) =>
    fc.assert(
      fc.asyncProperty(table, fc.constantFrom(',', ';', '\t'), async (rows, delimiter) => {
        // A heading of plain words tells what separates them.
        const whole = [['head', 'of', 'columns'], ...rows];
        const { bytes, replaced } = writeCsv(whole, { encoding, delimiter });
        expect(replaced).toBe(0);
        expect(await rowsOf(bytes, 'a.csv')).toEqual(expected(whole));
      }),
    ),
  );

  test('in a workbook', () =>
    fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const bytes = writeXlsx([
          { name: 'first', rows },
          { name: 'second', rows: [['other']] },
        ]);
        expect(await rowsOf(bytes, 'a.xlsx')).toEqual(expected(rows));
        const second = await readTable(bytes, { fileName: 'a.xlsx', sheet: 'second' });
        expect(second).toMatchObject({ sheet: { rows: [['other']] } });
        const third = await readTable(bytes, { fileName: 'a.xlsx', sheet: 'third' });
        expect(third).toMatchObject({ reason: 'no-such-sheet' });
      }),
      { numRuns: 50 },
    ));
});

describe('a text file', () => {
  const text = (rows: (string | number | null)[][]) =>
    Buffer.from(writeCsv(rows, { encoding: 'utf-8-bom' }).bytes).toString();

  test('calculates nothing: texts that begin like a formula bear an apostrophe, numbers do not', () => {
    const rows = [['=1+1', '+81', '-x', '@a', '＝1', "'=2", '\tx', -5, '-5', '-0.5', null, 'a=b']];
    expect(text(rows)).toBe("\ufeff'=1+1,'+81,'-x,'@a,'＝1,''=2,\"'\tx\",-5,-5,-0.5,,a=b\r\n");
  });

  test('has no cell that a spreadsheet would calculate, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const line = text([[value]]).slice(1, -2);
        const seen = line.startsWith('"') ? line.slice(1, -1).replaceAll('""', '"') : line;
        expect(/^[=+\-@\t\r]/.test(seen) && !/^-?\d+(\.\d+)?$/.test(seen)).toBe(false);
        expect(isFormula(value) ? seen : `'${seen}`).toBe(`'${value}`);
      }),
    );
  });

  test('in Shift_JIS shows and counts what it has no letter for', async () => {
    const { bytes, replaced } = writeCsv([['José', '髙橋〜', '😀한']], { encoding: 'shift_jis' });
    expect(replaced).toBe(3);
    expect(await rowsOf(bytes, 'a.csv')).toEqual([['Jos〓', '髙橋～', '〓〓']]);
  });
});
