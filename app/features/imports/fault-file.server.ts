import { and, asc, eq, inArray } from 'drizzle-orm';
import { importRows } from '#db/schema/index.ts';
import { importTexts } from '#app/i18n/import-texts.server.ts';
import type { Locale } from '#app/i18n/types.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { TableForm } from '#app/platform/tables/table.ts';
import { FAULT_HEADING } from './headings.ts';
import { loadImport } from './own-import.server.ts';
import { faultsOf } from './row-views.server.ts';
import { tableFile, type TableFile } from '#app/platform/tables/table-file.server.ts';

/**
 * The rows that stay out, as they came and written as they came, each with what is to be corrected in
 * a column before the others. The file can be uploaded again when it is repaired.
 */
export async function makeFaultFile(
  ctx: Context,
  input: { importId: string; locale: Locale },
): Promise<TableFile> {
  const record = await loadImport(ctx, input.importId);
  const rows = await ctx.db
    .select()
    .from(importRows)
    .where(
      and(eq(importRows.importId, record.id), inArray(importRows.fate, ['faulty', 'question'])),
    )
    .orderBy(asc(importRows.number));
  const texts = importTexts(input.locale);
  const lines = rows.map((row) => {
    const faults = faultsOf(record, row, input.locale);
    const words = faults.map(({ column, text }) => texts.inColumn(column, text));
    return [row.fate === 'question' ? texts.unanswered : words.join(' / '), ...row.cells];
  });
  const name = record.fileName.replace(/\.[^.]*$/u, '');
  const { format, encoding, delimiter } = record;
  return tableFile({
    rows: [[FAULT_HEADING[input.locale], ...record.headings], ...lines],
    form: { format, encoding, delimiter } as TableForm,
    name: `${name}-${texts.repair}`,
  });
}
