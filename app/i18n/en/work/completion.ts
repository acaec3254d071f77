import type ja from '#app/i18n/ja/work/completion.ts';
import type { MessagesOf } from '#app/i18n/types.ts';

export default {
  title: 'Completion by unit',
  home: 'Home',
  learners: 'Learners',
  caption: 'Learners, and the state of each unit',
  completed: 'Completed',
  begun: 'Begun',
  notBegun: 'Not begun',
  absent: 'Not in their course',
  nobody: 'Nobody is learning in this edition.',
  xlsx: 'Excel file (XLSX)',
  csv: 'CSV file',
  see: 'See unit by unit',
} satisfies MessagesOf<typeof ja>;
