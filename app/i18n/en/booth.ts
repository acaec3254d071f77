import type ja from '../ja/booth.ts';
import type { MessagesOf } from '../types.ts';

const en: MessagesOf<typeof ja> = {
  title: 'Setting up your booth',
  lead: 'Decide when you can meet people, how many meetings you want, and whom you can meet.',
  until: 'Closes <when></when>. Until then you can change everything as often as you like.',
  over: 'This has closed and cannot be changed any more.',
  saved: 'Saved.',
  counted: 'Counted again, but not saved yet.',
  notSaved: 'Nothing is saved yet. The conditions are those of your published jobs.',
  booth: 'Booth {booth}',
  table: 'Table {table, number} (Japan time)',
  tableHint: 'Tick the times in which you can meet people.',
  noSlots: 'No meetings are booked for this fair. At booths people come by ticket.',
  seats: 'Meetings at most',
  seatsHint:
    'Left empty, it means as many as possible. With these times that is {most, number} (two places at each table stay free for delays and changes).',
  conditions: 'Whom you can meet',
  conditionsHint:
    'No meeting is arranged with people who do not meet these. Ask only for what you cannot do without. Candidates are shown them as they are.',
  roles: 'Post in JET',
  rolesHint: 'Without a tick you meet people of any post.',
  jlpt: 'JLPT (this level or higher)',
  jlptAny: 'Any',
  startBy: 'Able to begin (by this month)',
  startByHint: 'Left empty, it does not matter.',
  outside: {
    title: 'Whom these conditions close out',
    lead: 'Of those who publish to your company, how many do not meet a condition by what they publish. What is not published counts as not met.',
    total: 'Publishing to your company',
    roles: 'Post in JET',
    jlpt: 'JLPT',
    startBy: 'Able to begin',
    any: 'Any of these',
    people: '{count, plural, one {# person} other {# people}}',
    few: 'fewer than 5',
    count: 'Count with these conditions',
  },
  fill: 'Meet people we have not marked too (by points)',
  fillHint: 'Nobody whom you passed over. Those you marked always come first.',
  save: 'Save',
  toList: 'Open our list',
  toCandidates: 'Look at candidates',
  link: 'Set up the booth',
  faults: {
    closed: 'This has closed, so it cannot be saved.',
    conflict:
      'Something was saved in another window meanwhile. Below is what you have just entered: saving again replaces the other.',
    'no-slot': 'Tick at least one time.',
    seats: 'Enter a number from 1 to as many meetings as are possible.',
  },
};
export default en;
