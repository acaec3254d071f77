import { translator } from '#app/i18n/translator.server.ts';
import type { Locale } from '#app/i18n/types.ts';
import type { Context } from '#app/platform/context.server.ts';
import {
  EXCEL_FORMS,
  tableFile,
  type ExcelForm,
  type TableFile,
} from '#app/platform/tables/table-file.server.ts';
import { columnsOfReport, groupName, inOrder } from './report-table.ts';
import type { Calendar, ReportGrouping, YearSpan } from './report-year.ts';
import { loadYearlyReport } from './yearly-report.server.ts';

/** What a report of a year is asked for. */
export interface ReportAsked {
  calendar: Calendar;
  year: number;
  span: YearSpan;
  by: ReportGrouping;
}

/** The report of a year as a file for a spreadsheet. */
export async function makeReportFile(
  ctx: Context,
  input: ReportAsked & { locale: Locale; format: ExcelForm },
): Promise<TableFile> {
  const { calendar, year, span, by, locale, format } = input;
  const t = translator(locale);
  const figures = await loadYearlyReport(ctx, { by, span });
  const columns = columnsOfReport(figures);
  const names = {
    unknown: t('work.oversight.unknown'),
    prefecture: (key: string) => t(`work.prefectures.${key as '01'}`),
    arrivalGroup: (name: string) => t('work.oversight.group', { name }),
  };
  const heading = [
    t(`work.report.by.${by}`),
    ...columns.map((column) => t(`work.report.columns.${column}`)),
  ];
  const rows = inOrder(figures, locale).map((row) => [
    groupName(row, by, { names, locale }),
    ...columns.map((column) => row[column]),
  ]);
  const name = t(`work.report.file.${calendar}`, { year: `${year}` });
  return tableFile({ rows: [heading, ...rows], form: EXCEL_FORMS[format], name });
}
