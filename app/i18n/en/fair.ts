import type ja from '#app/i18n/ja/fair.ts';
import type { MessagesOf } from '#app/i18n/types.ts';

const en: MessagesOf<typeof ja> = {
  guide: 'Fair guide',
  when: 'When',
  venue: 'Venue',
  slots: 'One meeting',
  minutes: '{count} minutes',
  opens: 'Publication opens',
  choicesUntil: 'Choices close',
  companies: 'Companies',
  count: '{shown} of {total, plural, one {# company} other {# companies}}',
  filter: {
    occupation: 'Kind of work',
    prefecture: 'Workplace',
    japanese: 'Japanese required',
    upTo: '{level} at most',
    any: 'Any',
    show: 'Show',
    clear: 'Clear',
  },
  order: 'In the order of the names in kana. Filters look only at the jobs that are published.',
  none: 'No company fits.',
  booth: 'Booth {booth}',
  noPage: 'The company page is not published yet.',
  jobs: 'Jobs',
  messages: { begin: 'Send this company a message', open: 'Open the messages with this company' },
  lots: {
    title: 'How lots are drawn',
    text: 'Meetings are matched from the wishes of both sides. Only where wishes are alike do lots decide. The number they are drawn from was fixed before anybody chose and cannot be changed. This text is computed from it: the allocation record will show the number itself to compare.',
  },
  noJobs: 'No jobs are published yet.',
};

export default en;
