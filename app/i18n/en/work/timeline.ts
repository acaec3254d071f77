import type ja from '#app/i18n/ja/work/timeline.ts';
import type { MessagesOf } from '#app/i18n/types.ts';

const en: MessagesOf<typeof ja> = {
  title: 'Timeline',
  lead: 'Phases, posts, courses and deadlines by date. Days are those of Japan. Answers, marks and reasons are not shown.',
  of: 'Timeline of {name}',
  none: 'There is nothing to show yet.',
  when: { past: 'Past', today: 'Today', coming: 'To come' },
  phase: {
    accepted: 'Phase: accepted',
    'pre-arrival': 'Phase: before arrival',
    orientation: 'Phase: just arrived',
    'in-post': 'Phase: in post, year {year}',
    leaving: 'Phase: leaving',
    alumni: 'Phase: former participant',
  },
  present: 'The phase now',
  postStart: 'Post begins: {organisation} ({post})',
  postEnd: {
    ended: 'Last day of the post: {organisation}',
    transferred: 'Last day before the transfer: {organisation}',
    withdrew: 'Last day, withdrew: {organisation}',
    'not-arrived': 'Did not arrive: {organisation}',
  },
  enrolled: 'Enrolled: {course}',
  moved: 'Moved from {course} to {to}',
  'first-day': 'Course begins: {course}',
  completed: 'Completed: {course}',
  certificate: 'Certificate issued: {course}',
  due: 'Due: {course}, up to “{unit}”',
  units: '{count, plural, one {# unit} other {# units}}',
  extension: '{hours, plural, one {Extension by # hour} other {Extension by # hours}}',
  extended: 'Deadlines from <first></first> to <last></last> ({courses})',
  and: ', ',
  exam: 'Day of the JLPT',
};

export default en;
