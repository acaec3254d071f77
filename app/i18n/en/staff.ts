import type ja from '../ja/staff.ts';
import type { MessagesOf } from '../types.ts';

const en: MessagesOf<typeof ja> = {
  outbox: {
    title: 'Sent mail',
    lead: 'No SMTP server is set, so mail is not sent but kept here.',
    smtp: 'Mail is sent by SMTP and not kept here.',
    to: 'To',
    subject: 'Subject',
    at: 'When',
    language: 'Language',
    none: 'No mail yet.',
    failed: 'Could not be sent',
  },
};

export default en;
