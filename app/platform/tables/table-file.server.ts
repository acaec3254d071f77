import type { TableForm } from './table.ts';
import { writeCsv, type CellValue } from './write-csv.server.ts';
import { writeXlsx } from './write-xlsx.server.ts';

/** A file to send, with its media type. */
export interface TableFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

const TYPES = {
  csv: 'text/csv; charset=',
  tsv: 'text/tab-separated-values; charset=',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The forms that Japanese Excel opens right by a double click. */
export const EXCEL_FORMS = {
  csv: { format: 'csv', encoding: 'utf-8-bom', delimiter: ',' },
  xlsx: { format: 'xlsx', encoding: null, delimiter: null },
} as const satisfies Record<string, TableForm>;
export type ExcelForm = keyof typeof EXCEL_FORMS;

/** Rows as a file of the given form. @param input.name without its ending */
export function tableFile({
  rows,
  form,
  name,
}: {
  rows: readonly (readonly CellValue[])[];
  form: TableForm;
  name: string;
}): TableFile {
  if (form.format === 'xlsx') {
    return { name: `${name}.xlsx`, type: TYPES.xlsx, bytes: writeXlsx([{ name: 'Sheet1', rows }]) };
  }
  const { format, encoding, delimiter } = form;
  const charset = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
  const { bytes } = writeCsv(rows, { encoding, delimiter });
  return { name: `${name}.${format}`, type: `${TYPES[format]}${charset}`, bytes };
}
