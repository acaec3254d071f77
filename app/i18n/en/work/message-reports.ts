import type ja from '../../ja/work/message-reports.ts';
import type { MessagesOf } from '../../types.ts';

const en: MessagesOf<typeof ja> = {
  title: 'Reported messages',
  lead: 'Messages between participants and companies of a career fair that one of the two reported. Opening a report shows that message with the one before and the one after it, and nothing else; that you opened it is written to the audit record. Nothing can be changed or sent for anybody here.',
  none: 'There are no reports.',
  reportedAt: 'Reported',
  by: 'Reported by',
  sides: { participant: 'the participant', company: 'the company' },
  company: 'Company',
  fair: 'Fair',
  state: 'State',
  waiting: 'waiting',
  settled: 'settled',
  one: 'Report of a message between {company} and candidate {number}',
  reason: 'Reason',
  messages: 'The message, with the ones beside it',
  reported: 'The reported message',
  files: 'Files: {names}',
  settle: 'Record what was done',
  note: 'What was done',
  noteHint: 'Who reported it hears only that it was looked at. Up to {most, number} characters.',
  save: 'Settle the report',
  done: 'Recorded. Who reported it was told that it was looked at.',
  faults: {
    'no-note': 'Say what was done.',
    'long-note': 'This is too long: up to {most, number} characters fit.',
    settled: 'Somebody else has settled this report already.',
  },
};

export default en;
