import type ja from '../ja/staff.ts';
import type { MessagesOf } from '../types.ts';

const en: MessagesOf<typeof ja> = {
  home: {
    imports: {
      title: 'Imports',
      text: 'Enter participants and organisations from a CSV or Excel file.',
    },
    announcements: { title: 'Announcements', text: 'Write to whom it concerns, and send it.' },
    invitations: {
      title: 'Invitations',
      text: 'See which mails have arrived and who has made an account.',
    },
    approvals: { title: 'Approvals', text: 'Applications that wait for you to approve them.' },
    marking: {
      title: 'Marking',
      text: 'Mark texts and recordings of learners, with comments.',
    },
    reports: { title: 'Remarks on lessons', text: 'Read what learners have sent, and settle it.' },
    banks: { title: 'Question banks', text: 'Make, import and find the questions that tests ask.' },
    insight: {
      title: 'Insight',
      text: 'See from the answers which questions deserve another look.',
    },
    outbox: { title: 'Sent mail', text: 'Mail that is kept here instead of being sent.' },
    evidence: {
      title: 'JLPT results to check',
      text: 'Compare the level that participants state with what they handed in.',
    },
    messageReports: {
      title: 'Reported messages',
      text: 'Look at what participants and companies reported of each other’s messages.',
    },
    audit: {
      title: 'Audit log',
      text: 'Who did what, and when. Check that nothing was changed afterwards.',
    },
    retention: {
      title: 'Retention periods',
      text: 'See how long each kind of data is kept.',
    },
    revoke: {
      title: 'Certificates',
      text: 'Look up a certificate by its code, and revoke it if need be.',
    },
    verify: {
      title: 'Verify a certificate',
      text: 'See by its code whether a certificate is valid.',
    },
    courses: { title: 'Courses', text: 'What participants can take, lesson by lesson.' },
    open: '{count} open',
  },
};

export default en;
