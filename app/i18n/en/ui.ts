import type ja from '../ja/ui.ts';
import type { MessagesOf } from '../types.ts';

const en: MessagesOf<typeof ja> = {
  skip: 'Skip to the text',
  mainNavigation: 'Main',
  menu: 'Menu',
  account: 'Account',
  close: 'Close',
  optional: 'optional',
  crumbs: 'You are here',
  footer: 'About this site',
  password: {
    show: 'Show',
    hide: 'Hide',
    showLabel: 'Show the password',
  },
  summary: {
    title: '{count, plural, one {One thing needs another look} other {# things need another look}}',
  },
  verdict: {
    ok: 'Right',
    near: 'Nearly',
    fault: 'Not yet',
  },
  mark: {
    done: 'Done',
    here: 'In progress',
    open: 'To do',
    waiting: 'Waiting',
    none: 'Not begun',
  },
  time: {
    jst: '{when} in Japan',
    weekdays: 'SunMonTueWedThuFriSat',
  },
  error: {
    number: 'Number to quote when you ask us',
  },
};

export default en;
