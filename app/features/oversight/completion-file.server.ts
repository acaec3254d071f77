import { translator } from '#app/i18n/translator.server.ts';
import type { Locale } from '#app/i18n/types.ts';
import type { Context } from '#app/platform/context.server.ts';
import {
  EXCEL_FORMS,
  tableFile,
  type ExcelForm,
  type TableFile,
} from '#app/platform/tables/table-file.server.ts';
import { exportCompletion } from './completion.server.ts';

/** Who completed what in an edition, and when, as a file for a spreadsheet. */
export async function makeCompletionFile(
  ctx: Context,
  input: { editionId: string; locale: Locale; format: ExcelForm },
): Promise<TableFile> {
  const { editionId, locale, format } = input;
  const t = translator(locale);
  const { edition, items, learners } = await exportCompletion(ctx, editionId);
  const heading = [
    t('work.oversight.name'),
    t('work.oversight.kana'),
    ...items.map(({ title }) => title[locale]),
  ];
  const cellOf = (cell: string | null) => {
    if (cell === 'absent') return t('work.completion.absent');
    return cell === 'begun' ? t('work.completion.begun') : cell;
  };
  const rows = learners.map(({ legalName, kana, cells }) => [
    legalName,
    kana,
    ...cells.map(cellOf),
  ]);
  const form = EXCEL_FORMS[format];
  return tableFile({ rows: [heading, ...rows], form, name: edition.name[locale] });
}
