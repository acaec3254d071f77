import { CsvError, parse } from 'csv-parse/sync';
import { meantText } from './formula.ts';
import { SheetBuilder } from './sheet-builder.ts';
import { TABLE_LIMITS, UnreadableTable, type Delimiter, type Sheet } from './table.ts';

/** Excel's own first line, which says what separates the cells; it is no row. */
const SEPARATOR_LINE = /^"?sep=([,;\t])"?[,;\t]*(?:\r\n|\r|\n)/i;
const DELIMITERS: readonly Delimiter[] = [',', '\t', ';'];

/** Empty lines are no rows, but they take time. */
const MOST_LINES = 5 * TABLE_LIMITS.rows;

/** Text of separated cells as a sheet; what separates them is found in its first line. */
export function readCsv(text: string): { sheet: Sheet; delimiter: Delimiter } {
  const line = SEPARATOR_LINE.exec(text);
  const body = withoutEmptyEnd(line ? text.slice(line[0].length) : text);
  const delimiter = line ? (line[1] as Delimiter) : delimiterOf(body);
  const builder = new SheetBuilder();
  let number = 0;
  try {
    parse(body, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: TABLE_LIMITS.columns * TABLE_LIMITS.cell,
      on_record(cells: string[]) {
        number += 1;
        if (number > MOST_LINES) throw new UnreadableTable('too-many-rows');
        builder.add(number, cells.map(meantText));
        return null;
      },
    });
  } catch (error) {
    throw refusalOf(error, number + 1);
  }
  return { sheet: builder.sheet(), delimiter };
}

/** Excel may write a million empty rows below the last. */
function withoutEmptyEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' \t\r\n,;\u3000'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function refusalOf(error: unknown, row: number): unknown {
  if (!(error instanceof CsvError)) return error;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return new UnreadableTable('open-quote', { row });
  if (error.code === 'CSV_MAX_RECORD_SIZE') return new UnreadableTable('cell-too-long', { row });
  return new UnreadableTable('not-a-table', { row });
}

/** What stands most often in the first line that holds anything, outside of quotes. */
function delimiterOf(text: string): Delimiter {
  const first = /[^\r\n]*\S[^\r\n]*/.exec(text.slice(0, 100_000))?.[0] ?? '';
  const bare = first.replaceAll(/"(?:[^"]|"")*(?:"|$)/g, '');
  const counted = DELIMITERS.map((delimiter) => ({
    delimiter,
    count: bare.split(delimiter).length - 1,
  }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}
