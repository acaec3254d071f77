import type ja from '../../ja/work/company-meetings.ts';
import type { MessagesOf } from '../../types.ts';

/** Words of the meetings of a company at a fair. */
const en: MessagesOf<typeof ja> = {
  title: 'Meetings',
  crumb: '{fair}, <when></when>',
  noFair: 'Your company takes part in no fair now.',
  notYet: 'It is not published yet whom you meet and when. You will be told as soon as it is.',
  booth: 'Booth {booth}',
  lead: 'A meeting is “accepted” once the candidate has accepted it. Names are shown only of candidates who agreed to that. Times are those of Japan.',
  toBooth: 'Open the booth settings',
  toList: 'Open our list',
  none: 'There are no meetings now.',
  table: 'Table {table, number}',
  time: 'Time',
  who: 'Candidate',
  state: 'State',
  act: 'Action',
  free: 'free',
  withdrawn: 'A candidate who no longer publishes',
  states: {
    proposed: 'Waits for the candidate',
    accepted: 'Accepted',
    declined: 'Declined',
    cancelled: 'Cancelled',
  },
  cancelledBy: {
    participant: 'Cancelled by the candidate',
    company: 'Cancelled by your company',
    operator: 'Cancelled by the organisers',
  },
  cancel: 'Cancel',
  of: ' ({time})',
  cancelTitle: 'Cancel a meeting',
  cancelLead: 'This cancels the meeting with {who} at {from}.',
  cancelMeans:
    'The candidate is told at once and reads the reason below as you write it. The place may go to another candidate. This cannot be undone.',
  reason: 'Reason, for the candidate',
  reasonHint: 'Up to 500 characters, shown as written.',
  cancelNow: 'Cancel this meeting',
  keep: 'Back to the meetings',
  said: { cancelled: 'Cancelled. The candidate has been told.' },
  faults: {
    'no-reason': 'Write a reason of up to 500 characters.',
    over: 'This meeting has begun or is over, and cannot be cancelled.',
  },
  sheet: 'Day sheets (A4, one for each table)',
  sheetHint: 'Candidates see in their record of views that a file with these fields was made.',
  ics: 'Calendar file',
  record: 'Allocation record',
  why: {
    title: 'Why it came out so',
    gone: 'The reasons are no longer kept.',
    marked:
      'For {seats, number} places you marked {marked, number} people, and {met, number} of them have a meeting with you.',
    byScore: '{count, number} whom you had not marked followed by score.',
    elsewhere: '{count, number} have as many meetings as they may, with companies they preferred.',
    full: '{count, number} came after the candidates who have your places.',
    notPossible:
      '{count, number} did not wish for your company, or a condition or the times did not fit.',
    noSlot: '{count, number} had no slot left in which both were free.',
    few: 'The other reasons concern few people each and are not told apart ({count, number} together).',
    rule: 'Fewer than five are never counted apart. This is how it stood when meetings were matched, without what was declined later.',
  },
  daySheet: {
    title: 'Meetings of the day',
    notes: 'Notes',
    print: 'Print',
    printText: 'Print it from your browser (Ctrl+P): one A4 sheet for each table.',
    fields: 'What is published',
    care: 'Only what candidates published stands here. Destroy it once the purpose of the fair is over.',
    none: 'Nothing is published.',
  },
};

export default en;
