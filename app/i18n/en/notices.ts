import type ja from '../ja/notices.ts';
import type { MessagesOf } from '../types.ts';

const en: MessagesOf<typeof ja> = {
  list: {
    none: 'No notices yet.',
    unread: 'Unread',
    read: 'Read',
    markRead: 'Mark as read',
    readAll: 'Mark all as read',
    older: 'Older notices',
    gone: 'A notice that can no longer be shown',
  },
  preferences: {
    title: 'Notification settings',
    lead: 'You can always read your notices here when you are signed in. Choose which of them also come by mail.',
    mail: 'Notices that come by mail',
    always: 'Mail about your account and its safety always comes, and at once.',
    kinds: {
      account: 'Account and safety',
      enrolment: 'Applications and enrolment',
      reminder: 'Reminders of dates and of what comes next',
      announcement: 'Announcements of the office',
      'weekly-digest': 'The week at a glance',
      'monthly-digest': 'Monthly summary for supervisors',
      message: 'Messages to you alone',
    },
    hints: {
      enrolment: 'Results of applications, changed dates',
      reminder: 'At most one a week',
      announcement: 'Training, procedures',
      'weekly-digest': 'On Monday morning, only in weeks that have something to tell',
      'monthly-digest': 'Once a month, numbers only',
      message: 'The subject says nothing of what they are about',
    },
    language: 'Language of mail',
    asPages: 'The language of your pages',
    quiet: 'Quiet hours',
    quietHint:
      'Mail waits until they end. The times are those of the time zone in your account settings.',
    quietOn: 'Keep quiet hours',
    quietFrom: 'From',
    quietUntil: 'Until',
    copy: 'Send a copy to the shared address of my organisation',
    copyHint:
      'Of the monthly summary for supervisors, and of how many applications wait for approval.',
    organisation: 'Organisation',
    save: 'Save',
    saved: 'Saved.',
    fault: {
      time: 'Enter a time.',
      same: 'Choose another time than the beginning.',
      choose: 'Choose from the list.',
    },
  },
  unsubscribe: {
    title: 'Stop mail',
    ask: 'Stop mail of this kind: {kind}? The notices themselves stay on your page of notices.',
    stop: 'Stop this mail',
    done: 'Mail of this kind has been stopped: {kind}.',
    again: 'To choose other mail, or to have this again, open your settings.',
    settings: 'Notification settings',
  },
};

export default en;
