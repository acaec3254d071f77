import type ja from '../ja/privacy.ts';
import type { MessagesOf } from '../types.ts';

const en: MessagesOf<typeof ja> = {
  title: 'A copy of your data',
  fairs: 'See or withdraw what you publish for career fairs',
  lead: 'All that Kakehashi holds about you, in one file.',
  contents:
    'It is a ZIP file. Open index.html in it to read it in a browser; the same is there as a file of JSON for each table.',
  time: 'Making it takes a little while. A notice and a mail tell you when it is ready. You can take it for 7 days; then it is deleted.',
  ask: 'Ask for a copy',
  asked: 'You have asked for a copy.',
  making: 'The copy is being made. You will be told when it is ready.',
  ready: 'Your copy is ready.',
  until: 'Offered until <when></when>',
  take: 'Take the copy ({size})',
  kilobytes: '{count} kB',
  again: 'When a new copy is ready, this one is deleted.',
  tooMany: 'You can ask three times a day. Please ask again tomorrow.',
  erase: 'If you want it deleted',
  eraseText: 'When you close your account you can ask for your data to be erased, too.',
};

export default en;
