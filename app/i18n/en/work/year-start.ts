import type ja from '#app/i18n/ja/work/year-start.ts';
import type { MessagesOf } from '#app/i18n/types.ts';

export default {
  title: 'Year start',
  titleOf: 'Year start: fiscal {year}',
  lead: 'What is to be done for fiscal {year}, and how much of it is left. Names lead to the pages where it is done.',
  link: 'See the work for the coming fiscal year',
  all: 'See all of it in detail',
  done: 'Done',
  open: '{count, number} open',
  more: '{count, plural, one {and # more} other {and # more}}',
  lines: {
    copies: 'Editions of the year before to copy',
    drafts: 'Copied editions to publish',
    windows: 'Drafts whose enrolment or last day has passed',
    rules: 'Editions for an organisation that is closed or an arrival group that nobody is in',
    grants: 'Roles of supervisors that end by 31 March',
    posts: 'Posts without a supervisor',
    organisations: 'Organisations without a supervisor',
    texts: 'Texts with the label of a past year',
  },
  texts: {
    'support-page': 'Support and grants (the newest year on the page)',
    'support-places': 'Places to ask for support',
    'safety-confirmation': 'Safety confirmation',
  },
} satisfies MessagesOf<typeof ja>;
