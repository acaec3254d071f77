import type ja from '../../ja/work/lesson-reports.ts';
import type { MessagesOf } from '../../types.ts';

const en: MessagesOf<typeof ja> = {
  title: 'Remarks on lessons',
  lead: 'What learners sent by “Something wrong here?”, newest first.',
  none: 'No remarks yet.',
  one: 'Remark on {lesson}',
  message: 'Remark',
  lesson: 'Lesson',
  place: 'Place',
  at: 'When',
  state: 'State',
  course: 'Course',
  version: 'version {version}',
  open: 'Open',
  settled: 'Settled',
  settledBy: 'Settled by',
  settle: 'Mark as settled',
  reopen: 'Open again',
  older: 'Older remarks',
  removed: 'somebody who has left',
};

export default en;
