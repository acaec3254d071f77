import type { ReportGrouping } from './report-year.ts';
import type { YearlyFigures } from './yearly-report.server.ts';

/** The numbers of a report, in the order of its columns. */
export const REPORT_COLUMNS = [
  ...(['inPost', 'persons', 'carried', 'begun'] as const),
  ...(['completed', 'withdrawn', 'moved', 'open'] as const),
] as const;
export type ReportColumn = (typeof REPORT_COLUMNS)[number];

/** The columns that a report has: how many are in post is known of groups of people only. */
export function columnsOfReport(rows: readonly YearlyFigures[]): ReportColumn[] {
  const hasPosts = rows.some(({ inPost }) => inPost !== null);
  return REPORT_COLUMNS.filter((column) => column !== 'inPost' || hasPosts);
}

/** What the groups of a report are called. */
export interface GroupNames {
  unknown: string;
  prefecture: (key: string) => string;
  arrivalGroup: (key: string) => string;
}

/** The name of a group in a reader's language. */
export function groupName(
  { key, name }: Pick<YearlyFigures, 'key' | 'name'>,
  by: ReportGrouping,
  { names, locale }: { names: GroupNames; locale: 'ja' | 'en' },
): string {
  if (key === null) return names.unknown;
  if (name) return name[locale];
  if (by === 'prefecture') return names.prefecture(key);
  return by === 'arrival-group' ? names.arrivalGroup(key) : key;
}

/** The sum of a column; persons of several groups are counted in each, and have no sum. */
export function sumOf(rows: readonly YearlyFigures[], column: ReportColumn): number {
  return rows.reduce((sum, row) => sum + (row[column] ?? 0), 0);
}

/** Groups with names of their own in the order of those, in a reader's language; others as they are. */
export function inOrder(rows: readonly YearlyFigures[], locale: 'ja' | 'en'): YearlyFigures[] {
  const { compare } = new Intl.Collator(locale);
  return [...rows].sort((one, other) =>
    one.name && other.name ? compare(one.name[locale], other.name[locale]) : 0,
  );
}
