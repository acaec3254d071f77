import type ja from '#app/i18n/ja/work/accounts.ts';
import type { MessagesOf } from '#app/i18n/types.ts';

export default {
  acts: {
    invite: 'Invite to make an account',
    invitations: 'How invitations stand',
    expired: 'Send the expired invitation again',
  },
  view: {
    title: 'See their pages',
    text: 'For 30 minutes you see the learning pages as this person does. Nothing can be changed, and answers, settings and what they wrote stay private. The reason is kept in the audit record, and the person can see that you looked.',
    reason: 'Reason',
    submit: 'See the pages',
    own: 'You see your own pages anyway.',
  },
  invitations: {
    title: 'Invitations',
    lead: 'How the mails stand by which people make their accounts. Each person gets one.',
    states: {
      all: 'All',
      waiting: 'Waiting to be sent',
      sent: 'Sent',
      kept: 'Kept here',
      refused: 'Not delivered',
      expired: 'Expired',
      accepted: 'Account made',
    },
    filter: 'By state',
    name: 'Name',
    email: 'To',
    state: 'State',
    sentAt: 'Sent',
    expiresAt: 'Works until',
    pick: 'Choose {name}',
    none: 'No invitation is in this state.',
    resend: 'Send again to those chosen',
    resendAll: 'Send again to all in this state',
    resendText: 'A new link goes to the address they have now. The former link works no more.',
    resent: '{count, plural, one {# mail goes} other {# mails go}} out again.',
    next: 'Next 100',
    invited: '{count, plural, one {# person is} other {# people are}} invited.',
    refused: {
      'not-found': 'Not on record: {count}',
      'has-account': 'Has an account already: {count}',
      invited: 'Invited already: {count}',
      'no-email': 'No e-mail address: {count}',
      'email-taken': 'Address used by another account: {count}',
    },
  },
  secondFactor: {
    title: 'Remove two-step sign-in',
    text: 'For a person who has lost both the app and the printed codes. Make sure first that it is they who ask. All their devices are signed out and they are told by mail.',
    submit: 'Remove it',
    done: 'Removed.',
    none: 'This person has not set up two-step sign-in.',
    own: 'Change your own two-step sign-in in your account settings.',
  },
} satisfies MessagesOf<typeof ja>;
