import type ja from '#app/i18n/ja/work/report.ts';
import type { MessagesOf } from '#app/i18n/types.ts';

export default {
  title: 'Yearly report',
  home: 'Home',
  calendar: 'Kind of year',
  calendars: { fiscal: 'Fiscal year (from April)', jet: 'JET year (from July)' },
  year: 'Year',
  yearName: '{year}',
  groupBy: 'Group by',
  by: {
    kind: 'Type',
    prefecture: 'Prefecture',
    'arrival-group': 'Arrival group',
    organisation: 'Contracting organisation',
    course: 'Course',
    edition: 'Edition',
  },
  show: 'Show',
  heading: { fiscal: 'Fiscal year {year}', jet: 'JET year {year}' },
  span: 'From <from></from> to <to></to>.',
  asOf: 'The year is not over: numbers up to <now></now>.',
  jetYear: 'A JET year is counted from July, so that those who arrive in summer are in one year.',
  columns: {
    inPost: 'In post',
    persons: 'People learning',
    carried: 'Carried over',
    begun: 'Begun',
    completed: 'Completed',
    withdrawn: 'Withdrawn',
    moved: 'Moved to another level',
    open: 'Still learning',
  },
  sum: 'Total',
  caption: 'People and enrolments by group',
  empty: 'There is no record of this year.',
  meaning:
    'The first columns count people, the others enrolments. Those carried over and begun are together those completed, withdrawn, moved and still learning. Whoever moves to another level has left one enrolment and begun another. Whoever comes back after leaving goes on in the same enrolment, which then no longer counts as left: the figures of an earlier year can change by it. Type and organisation are those of a person’s last post in the year.',
  xlsx: 'Excel file (XLSX)',
  csv: 'CSV file',
  file: { fiscal: 'yearly-report-{year}', jet: 'yearly-report-jet-{year}' },
} satisfies MessagesOf<typeof ja>;
