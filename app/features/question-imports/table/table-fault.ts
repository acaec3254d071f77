import type { TableReason } from '#app/platform/tables/table.ts';
import type { FileFaultCode } from '../importer.ts';

/** Why a table cannot be read, as any other file's fault. */
export function tableFault(reason: TableReason): FileFaultCode {
  return reason === 'not-a-table' || reason === 'wrong-extension' ? 'unknown-format' : reason;
}
