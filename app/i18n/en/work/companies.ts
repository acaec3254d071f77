import type ja from '#app/i18n/ja/work/companies.ts';
import type { MessagesOf } from '#app/i18n/types.ts';

const en: MessagesOf<typeof ja> = {
  title: 'Registrations of companies',
  lead: 'Registrations that were confirmed by mail. Approving one makes the company, and invites who asked as its owner.',
  waiting: 'Waiting',
  decided: 'Decided',
  none: 'No registration is waiting.',
  name: 'Company',
  nameEn: 'Name in English',
  kana: 'Kana',
  corporateNumber: 'Corporate number',
  address: 'Address',
  asker: 'Asked by',
  askerEmail: 'E-mail',
  purpose: 'What for',
  confirmedAt: 'Confirmed',
  decision: 'Decision',
  approved: 'Approved',
  refused: 'Refused',
  reason: 'Reason',
  reasonHint: 'It stands in the mail to who asked, as you write it.',
  known:
    'A company with this corporate number is registered already, so this cannot be approved. Suggest that they ask an owner of that company for an invitation.',
  approve: 'Approve',
  approveText: 'This registers the company and sends an invitation to who asked.',
  refuse: 'Refuse',
  open: 'Open the company',
  'said-approved': 'Approved. An invitation goes to who asked.',
  'said-refused': 'Refused. Who asked is told the reason.',
  'said-decided': 'This registration was decided before.',
  'said-company-known': 'Not approved: a company with this corporate number is registered already.',
  fault: {
    required: 'Please fill this in.',
    tooLong: 'This is too long, or has characters that cannot be saved.',
  },
};

export default en;
