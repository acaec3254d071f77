import type ja from '#app/i18n/ja/work/accounts.ts';
import type { MessagesOf } from '#app/i18n/types.ts';

export default {
  secondFactor: {
    title: 'Remove two-step sign-in',
    text: 'For a person who has lost both the app and the printed codes. Make sure first that it is they who ask. All their devices are signed out and they are told by mail.',
    submit: 'Remove it',
    done: 'Removed.',
    none: 'This person has not set up two-step sign-in.',
    own: 'Change your own two-step sign-in in your account settings.',
  },
} satisfies MessagesOf<typeof ja>;
