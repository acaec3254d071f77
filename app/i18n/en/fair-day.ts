import type ja from '../ja/fair-day.ts';
import type { MessagesOf } from '../types.ts';

const en: MessagesOf<typeof ja> = {
  title: 'On the day',
  own: {
    number: 'Candidate number {number}',
    code: 'Your code for the door',
    codeText: 'Show this code at the door. Only the people at the door can read it.',
    codeLabel: 'QR code for the door',
    here: 'Checked in ({time})',
    notYet: 'You are not checked in yet.',
    dayIs: 'The day is <when></when>',
    notToday: 'This page is for the day of the fair.',
    over: 'The fair is over.',
    answers: 'See the answers of companies',
    meetings: 'Your meetings',
    noMeetings: 'You have no meetings booked.',
    at: 'Booth {booth}, table {table}',
    onTime: 'On time',
    late: 'About {minutes, number} min late: begins around {time}.',
    phase: { ahead: 'To come', running: 'Under way', held: 'Over', missed: 'Noted as missed.' },
    missedText: 'If you are here, speak to the people at the booth.',
    tickets: 'Tickets',
    called: 'It is your turn with ticket {number, number}: go to booth {booth}, table {table}.',
    ticket: 'No. {number, number}',
    waits: '{before, plural, =0 {You are next} other {# before you}}, about {about, number} min.',
    soon: 'You are next. Please wait near the booth.',
    tooLate: '{before, number} before you. Your turn will probably not come before the fair ends.',
    leave: 'Give the ticket back',
    leaveOf: 'Give back the ticket for {company}',
    left: 'You gave the ticket back.',
    taken: 'You have a ticket.',
    choose: 'Company to queue for',
    see: 'See how long it takes',
    ticketsHint: 'You can hold two tickets at once, one for each company.',
  },
  offer: {
    title: 'A ticket for {company}',
    booth: 'Booth {booth}',
    waits:
      '{before, plural, one {# person is} other {# people are}} waiting. You would be called in about {about, number} min.',
    now: 'Nobody is waiting.',
    length: 'A ticket is good for {minutes, number} minutes of talk.',
    near: 'You have a meeting of your own close to that time. Take care not to be late for it.',
    take: 'Take a ticket',
    held: 'You hold ticket {number, number} for this company.',
    shows:
      'When you are called, the people at the booth can see the profile that you publish to this company.',
    publish: 'Choose what to publish',
    back: 'Back to the day',
    refusal: {
      'no-tickets': 'This fair has no tickets.',
      'not-open': 'Tickets can be taken once the fair has begun.',
      over: 'The fair is over.',
      'not-here': 'You can take a ticket once you are checked in.',
      'not-published':
        'You publish nothing to this company yet. To take a ticket, first choose what it may see and agree to that.',
      'two-already': 'You can hold two tickets at once. Give one back, or wait for your turn.',
      full: 'Your turn would not come before the fair ends, so no more tickets are given.',
      collides:
        'You have a meeting of your own at the time you would be called. Try again after it.',
      met: 'You have a meeting booked with this company.',
    },
  },
  fresh: {
    reload: 'Refresh',
    auto: 'While you look at this page it refreshes every 15 seconds.',
  },
};

export default en;
