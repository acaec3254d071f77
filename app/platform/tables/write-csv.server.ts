import { encodeShiftJis } from './encode-shift-jis.server.ts';
import { neutral } from './formula.ts';
import type { Delimiter, TextEncoding } from './table.ts';

export type CellValue = string | number | null;

/**
 * Rows as a text file that Japanese Excel opens right. No text in it is calculated: what begins like a
 * formula bears an apostrophe, which `readTable` takes off again.
 * @returns the file, and how many letters the encoding lacks (written as 〓)
 */
export function writeCsv(
  rows: readonly (readonly CellValue[])[],
  { encoding, delimiter = ',' }: { encoding: TextEncoding; delimiter?: Delimiter },
): { bytes: Uint8Array; replaced: number } {
  const lines = rows.map((row) => row.map(cellText).join(delimiter));
  const text = lines.map((line) => `${line}\r\n`).join('');
  if (encoding === 'shift_jis') return encodeShiftJis(text);
  if (encoding === 'utf-16le')
    return { bytes: Buffer.from(`\ufeff${text}`, 'utf16le'), replaced: 0 };
  return { bytes: Buffer.from(encoding === 'utf-8' ? text : `\ufeff${text}`), replaced: 0 };
}

function cellText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = neutral(value);
  return /[",;\t\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
