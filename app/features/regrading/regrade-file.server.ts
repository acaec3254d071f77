import { pageTexts } from '#app/i18n/page-texts.server.ts';
import type { Locale } from '#app/i18n/types.ts';
import type { Context } from '#app/platform/context.server.ts';
import {
  EXCEL_FORMS,
  tableFile,
  type ExcelForm,
  type TableFile,
} from '#app/platform/tables/table-file.server.ts';
import { previewRegrade } from './preview-regrade.server.ts';
import type { Manner } from './schema.ts';

interface Asked {
  questionId: string;
  manner: Manner;
  lowers: boolean;
  locale: Locale;
  format: ExcelForm;
}

/** Whose results would change, and how, as a file for a spreadsheet. */
export async function makeRegradeFile(ctx: Context, asked: Asked): Promise<TableFile> {
  const { locale, format } = asked;
  const { lines, question } = await previewRegrade(ctx, asked);
  const { columns, effect, file } = pageTexts(locale, 'regrading').regrading;
  const heading = [
    ...[columns.learner, columns.edition, columns.quiz, columns.shareBefore, columns.shareAfter],
    ...[columns.judged, columns.percentBefore, columns.percentAfter, columns.effect],
  ];
  const rows = lines.map((line) => [
    ...[line.learner, line.edition[locale], line.quiz[locale], line.before, line.after],
    ...[line.judged, line.percentBefore, line.percentAfter],
    line.mark ? effect[line.mark] : '',
  ]);
  const name = file.replace('{question}', question.name);
  return tableFile({ rows: [heading, ...rows], form: EXCEL_FORMS[format], name });
}
