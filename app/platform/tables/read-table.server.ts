import { decodeText } from './decode-text.server.ts';
import { readCsv } from './read-csv.server.ts';
import { readXlsx } from './read-xlsx.server.ts';
import { TABLE_LIMITS, UnreadableTable } from './table.ts';
import type { Sheet, TableForm, TableRefusal } from './table.ts';

export type ReadTable = ({ ok: true; sheet: Sheet } & TableForm) | TableRefusal;

const TEXT_NAMES = /\.(?:csv|tsv|tab|txt)$/i;
const WORKBOOK_NAMES = /\.xls[xm]$/i;

/**
 * Reads a file of rows: CSV or TSV in the encodings that Excel writes, or a workbook. What the file is
 * is found in its bytes; a name that says something else is refused (ASVS 5.2.2).
 * @param options.fileName as it was uploaded
 * @param options.sheet the name of a workbook's sheet; its first where none is named
 */
export async function readTable(
  bytes: Uint8Array,
  options: { fileName: string; sheet?: string },
): Promise<ReadTable> {
  try {
    return { ok: true, ...(await read(bytes, options)) };
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error;
    return { ok: false, reason: error.reason, ...error.place };
  }
}

async function read(bytes: Uint8Array, options: { fileName: string; sheet?: string }) {
  if (bytes.byteLength > TABLE_LIMITS.bytes) throw new UnreadableTable('too-large');
  if (bytes.byteLength === 0) throw new UnreadableTable('empty');
  const { fileName, sheet } = options;
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new UnreadableTable('old-excel');
  const isArchive = startsWith(bytes, [0x50, 0x4b]);
  if (!(isArchive ? WORKBOOK_NAMES : TEXT_NAMES).test(fileName)) {
    throw new UnreadableTable('wrong-extension');
  }
  if (isArchive) {
    const form = { format: 'xlsx', encoding: null, delimiter: null } as const;
    return { sheet: await readXlsx(bytes, sheet), ...form };
  }
  const { text, encoding } = decodeText(bytes);
  const table = readCsv(text);
  const format = table.delimiter === '\t' ? ('tsv' as const) : ('csv' as const);
  return { ...table, format, encoding };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
