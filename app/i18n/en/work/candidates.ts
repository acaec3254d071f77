import type ja from '../../ja/work/candidates.ts';
import type { MessagesOf } from '../../types.ts';

const en: MessagesOf<typeof ja> = {
  title: 'Candidates',
  crumb: '{fair}, <when></when>. Marks close <until></until>',
  count: '{total, plural, one {# person publishes} other {# people publish}} to your company',
  none: 'Nobody matches. Try fewer conditions.',
  nobody: 'Nobody publishes to your company yet.',
  noFair: 'Your company takes part in no fair at present. The office enters companies for a fair.',
  order: 'Order',
  orders: {
    shuffled: 'Changes every day',
    available: 'Available soonest first',
    japanese: 'Highest JLPT level first',
  },
  orderWhy:
    'The order follows what you choose and nothing else. Among equals it is drawn anew each day for each company. The office neither picks nor ranks people.',
  blind: 'Names open when both sides wish to meet. A dash means not published, or not written.',
  filters: 'Filter',
  q: 'Search experience and skills',
  any: 'Any',
  by: 'Start',
  byMonth: 'Can start by {month}',
  jlptAtLeast: '{level} or higher',
  verified: 'Only with a checked certificate',
  option: '{value} ({count})',
  prefecture: 'Place of work',
  language: 'Language',
  apply: 'Filter',
  clear: 'Clear the filter',
  number: 'Number',
  none1: '–',
  change: 'Change of status',
  mark: 'Mark',
  marks: {
    meet: 'Would like to meet',
    talk: 'Would like to talk',
    pass: 'Not this time',
    none: '–',
  },
  save: 'Mark',
  marked: 'Marked.',
  closed: 'Marks have closed.',
  card: 'Candidate {number}',
  shown: '{from} to {to} of {total}',
  pages: 'Pages of candidates',
  previous: 'Previous',
  next: 'Next',
};

export default en;
