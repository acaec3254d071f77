import type ja from '#app/i18n/ja/work/people.ts';
import type { MessagesOf } from '#app/i18n/types.ts';

export default {
  title: 'People',
} satisfies MessagesOf<typeof ja>;
