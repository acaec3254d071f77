import type ja from '../ja/messages.ts';
import type { MessagesOf } from '../types.ts';

const en: MessagesOf<typeof ja> = {
  title: 'Messages',
  career: 'Career',
  none: 'There are no messages yet.',
  howParticipant:
    'You can write to companies that see your profile, from their pages in the fair guide. What companies write to you appears here, and you can answer it here.',
  howCompany:
    'You can write from the page of a candidate. All recruiters of your company share the same threads.',
  toGuide: 'See whom you publish to',
  toCandidates: 'See candidates',
  templates: 'Reply templates',
  unread: '{count, number} unread',
  unreadOpen:
    '{count, plural, one {One thread has something unread.} other {# threads have something unread.}}',
  heads: { with: 'With', fair: 'Fair', last: 'Latest message' },
  lastFrom: {
    own: 'from you',
    team: 'from your company',
    participant: 'from the candidate',
    company: 'from the company',
  },
  candidate: 'Candidate {number}',
  candidateNamed: '{name} ({number})',
  withNamed: 'Messages with {name} (<card>{number}</card>)',
  withCandidate: 'Messages with candidate <card>{number}</card>',
  withCompany: 'Messages with {company}',
  card: 'See the card',
  companyPage: 'See the company’s page',
  named:
    'You see the name because a meeting is accepted and the person agreed to it. You do not see an address. What you write arrives exactly as it is.',
  blind: 'You do not see a name or an address. What you write arrives exactly as it is.',
  relayed:
    'What you write reaches all recruiters of {company} exactly as it is. We neither read nor change it. Only a message that somebody reports is read by our staff, with the one before and the one after it.',
  you: 'You',
  recruiterOf: '{name}, {company}',
  left: 'a former recruiter',
  file: '{name} ({size})',
  fileWithdrawn: '{name} (withdrawn by the sender)',
  kilobytes: '{size, number} KB',
  sent: 'Sent.',
  write: 'Write a message',
  reply: 'Write a reply',
  text: 'Message',
  textHint: 'Up to {most, number} characters.',
  files: 'Files',
  filesHint:
    'Up to {most, number} PDF, JPEG, PNG or WebP files of 5 MB each. A photograph may hold the place where it was taken.',
  send: 'Send',
  faults: {
    empty: 'Write a message or choose a file.',
    'too-long': 'The message is too long: up to {most, number} characters fit.',
    'too-many-files': 'Up to {files, number} files can go with a message.',
    'file-size': 'A file must not be empty and may have up to 5 MB.',
    'file-type': 'Files can be PDF, JPEG, PNG or WebP.',
    'not-open':
      'This was not sent: you do not publish your profile to this company now. Publish it, then send again.',
    closed: 'This was not sent: messages are closed in this thread.',
    'too-many':
      'Up to {hour, number} messages can be sent within an hour. What you wrote is kept below; please send it later.',
    'too-many-new':
      'You can write first to up to {day, number} new people or companies a day. What you wrote is kept below; please send it tomorrow.',
    'sent-before':
      'Something else was sent from this page already. Open the thread again, then send this.',
  },
  filesAgain: 'If files go with it, choose them again.',
  states: {
    closed: 'Messages are closed in this thread.',
    'not-open':
      'You do not publish your profile to this company now. It does not see this thread, and nothing is relayed. Publish to it again to go on.',
  },
  publish: 'Look at what you publish',
  closedHere: {
    participant: 'You take no messages from this company. It learns only that messages are closed.',
    company: 'You take no messages from this candidate, who learns only that messages are closed.',
  },
  close: {
    participant: 'Take no more messages from this company',
    company: 'Take no more messages from this candidate',
  },
  closeHint:
    'What was written before stays. No reason is told. You can take messages again at any time.',
  reopen: 'Take messages again',
  done: { closed: 'Messages are closed.', reopened: 'Messages are open again.' },
  report: {
    link: 'Report',
    linkOf: 'Report the message of {when}',
    title: 'Report a message',
    lead: 'Our staff will read this message, the one before and the one after it, and nothing else. The other side is not told that you reported it.',
    message: 'The message',
    reason: 'Reason',
    reasonHint: 'Say what is wrong with it. Up to {most, number} characters.',
    send: 'Report',
    sent: 'Reported. Our staff will look at it.',
    waiting: 'reported',
    settled: 'reported; our staff have looked at it',
    faults: {
      'no-reason': 'Give a reason.',
      'long-reason': 'The reason is too long: up to {most, number} characters fit.',
      reported: 'This message has been reported already.',
      'too-many':
        'Up to 20 messages can be reported a day. If it is urgent, please write to Support.',
    },
  },
  begin: {
    toCompany: 'A message to {company}',
    toCandidate: 'A message to candidate <card>{number}</card>',
    link: 'Send a message',
    again: 'Open the messages',
    notOpen:
      'You can write to companies that see your profile. You do not publish it to this company yet.',
    publish: 'Decide what you publish',
  },
  pick: {
    label: 'Template',
    none: 'Choose one',
    own: 'Your company’s templates',
    shipped: 'Standard templates',
    ja: '{title} (Japanese)',
    en: '{title} (English)',
    use: 'Put it into the message',
    hint: 'The text goes into the field below. Change it to suit the person before you send it. Nothing is ever sent by itself.',
  },
  template: {
    title: 'Reply templates',
    lead: 'Texts that the recruiters of your company share. They are put into the field of a message, and you change them before you send.',
    none: 'Your company has no templates yet.',
    add: 'Make a template',
    new: 'A new template',
    name: 'Name',
    bodyJa: 'Text in Japanese',
    bodyEn: 'Text in English',
    bodyHint:
      'One of the two is enough. Where you write {placeholders}, the name of your company and of the recruiter who sends it are put in.',
    save: 'Save',
    saved: 'Saved.',
    remove: 'Delete this template',
    removed: 'Deleted.',
    changed: 'Last changed',
    languages: 'Languages',
    ja: 'Japanese',
    en: 'English',
    both: 'Japanese and English',
    shipped: 'Standard templates',
    shippedLead: 'Texts that suit any company. You can copy one and make it your own.',
    copy: 'Copy into a template',
    faults: {
      required: 'Fill this in.',
      long: 'This is too long.',
      'no-body': 'Write the text in Japanese or in English.',
      placeholder:
        'Only {placeholders} can be put in. Names and the like of candidates cannot stand in a template.',
      'too-many': 'A company can have up to 50 templates.',
      conflict:
        'Another recruiter saved this first. What you wrote is kept below; look at it and save again.',
    },
  },
};

export default en;
