import { writeCsv } from '#app/platform/tables/write-csv.server.ts';
import { writeXlsx } from '#app/platform/tables/write-xlsx.server.ts';
import type { TableForm } from '#app/platform/tables/table.ts';

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

/** Rows as a file of the given form. @param input.name without its ending */
export function tableFile({
  rows,
  form,
  name,
}: {
  rows: readonly (readonly string[])[];
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
