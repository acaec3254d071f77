import type ja from '#app/i18n/ja/work/previews.ts';
import type { MessagesOf } from '#app/i18n/types.ts';

const en: MessagesOf<typeof ja> = {
  title: 'Quizzes as learners see them',
  lead: 'The quizzes of your courses, shown as a learner sees them. Nothing that is answered is kept.',
  none: 'There is no quiz to look at.',
  about: 'This is what a learner sees. What is answered here is judged and kept nowhere.',
  language: 'Language',
  zone: 'Where the learner is',
  zones: {
    'Asia/Tokyo': 'Japan',
    'America/Los_Angeles': 'United States (Los Angeles)',
    'America/Chicago': 'United States (Chicago)',
    'America/New_York': 'United States (New York)',
    'America/Toronto': 'Canada (Toronto)',
    'Europe/London': 'United Kingdom',
    'Australia/Sydney': 'Australia (Sydney)',
    'Pacific/Auckland': 'New Zealand',
  },
  edition: 'Edition',
  firstDay: 'One that begins today',
  moment: 'When',
  moments: {
    open: 'Just opened',
    before: 'Before the opening',
    'last-day': 'An hour before the closing',
    closed: 'After the closing',
  },
  percent: 'Accommodation',
  usual: 'None',
  times: '{times, number} times the working time',
  seed: 'Number of the draw (another number, other questions)',
  withAnswers: 'Show what is right too (learners do not see it)',
  show: 'Show',
  lookedAt: 'Looked at on',
  notKept: 'What is answered is judged and not kept.',
  judge: 'Judge, and see what the learner is told',
  toldNothing: 'Of this quiz the learner is told nothing at this moment.',
  right: 'What is right (staff only)',
};

export default en;
