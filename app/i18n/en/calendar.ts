import type ja from '../ja/calendar.ts';
import type { MessagesOf } from '../types.ts';

const en: MessagesOf<typeof ja> = {
  name: 'Kakehashi deadlines',
  event: {
    start: 'Starts: {course}',
    end: 'Last day: {course}',
    due: 'Due: {course}, up to “{unit}”',
    meeting: 'Kakehashi {from}',
    meetingNamed: 'Kakehashi {from} {company}',
    place: 'Booth {booth}, table {table, number}',
    candidate: 'Kakehashi {from} {who} (table {table, number})',
  },
  meetings: 'Kakehashi times',
  names: {
    title: 'How meetings are written',
    text: 'Meetings at a fair appear as “Kakehashi 14:20”, without the fair or the company, so that a shared calendar does not tell that you look for work.',
    tick: 'Show company and place too',
    save: 'Save',
    saved: 'Saved. Your calendar shows it once it updates.',
  },
  title: 'Deadlines in your calendar',
  lead: 'Your calendar can show the first and last days of your courses and when units are due. When a deadline moves, it moves there too.',
  make: 'Make your own address',
  since: 'There is an address, made <when></when>.',
  renewText:
    'An address is shown only when it is made. If you no longer have it, or somebody else knows it, make a new one. The one before stops working.',
  renew: 'Make a new address',
  end: 'Switch it off',
  ended: 'Switched off. The address no longer works.',
  address: 'Your own address',
  once: 'It is shown this once. Copy it, and add it to your calendar.',
  secret:
    'Whoever knows this address can see which courses you take and when units are due. Give it to nobody. Answers and results are not in it.',
  how: 'How to add it',
  apps: {
    google: 'Google Calendar',
    googleText:
      'Open Google Calendar on a computer. Beside “Other calendars” press +, choose “From URL” and paste the address.',
    apple: 'Apple Calendar',
    appleText:
      'If this is an iPhone or a Mac, the link below adds it. On another device, add a subscription calendar and paste the address.',
    appleLink: 'Open in Apple Calendar',
    outlook: 'Outlook',
    outlookText:
      'In the calendar of Outlook choose “Add calendar”, then “Subscribe from web”, and paste the address.',
  },
  slow: 'Some calendars take about a day to show a change. The pages where you learn always have the right dates.',
};

export default en;
