import { useLocale, useTranslations } from 'use-intl';
import { Table, type Column } from '#app/ui/index.ts';
import { columnsOfReport, groupName, inOrder, sumOf } from '../report-table.ts';
import type { ReportGrouping } from '../report-year.ts';
import type { YearlyFigures } from '../yearly-report.server.ts';

interface ReportTableProps {
  by: ReportGrouping;
  figures: readonly YearlyFigures[];
}

type Line = { key: string; label: string; values: readonly (number | null)[] };

/** The groups of a report, a line each, and their sum where one person is in one group only. */
export function ReportTable({ by, figures }: ReportTableProps) {
  const t = useTranslations('work.report');
  const words = useTranslations('work.oversight');
  const prefecture = useTranslations('work.prefectures');
  const locale = useLocale();
  if (figures.length === 0) return <p>{t('empty')}</p>;
  const names = {
    unknown: words('unknown'),
    prefecture: (key: string) => prefecture(key as '01'),
    arrivalGroup: (name: string) => words('group', { name }),
  };
  const counted = columnsOfReport(figures);
  const lines: Line[] = inOrder(figures, locale).map((row) => ({
    key: row.key ?? '',
    label: groupName(row, by, { names, locale }),
    values: counted.map((column) => row[column]),
  }));
  // One person may take several courses: counts of persons add up only where groups are of people.
  const isSummed = (column: string) => column !== 'persons' || !['course', 'edition'].includes(by);
  lines.push({
    key: 'sum',
    label: t('sum'),
    values: counted.map((column) => (isSummed(column) ? sumOf(figures, column) : null)),
  });
  const columns: Column<Line>[] = [
    { key: 'label', head: t(`by.${by}`), names: true, cell: ({ label }) => label },
    ...counted.map((column, at): Column<Line> => ({
      key: column,
      head: t(`columns.${column}`),
      number: true,
      cell: ({ values }) => values[at] ?? '–',
    })),
  ];
  return (
    <Table
      caption={t('caption')}
      columns={columns}
      rows={lines}
      rowKey={({ key }) => key || 'unknown'}
      dense
    />
  );
}
