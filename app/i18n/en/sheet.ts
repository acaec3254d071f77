import type ja from '../ja/sheet.ts';
import type { MessagesOf } from '../types.ts';

const en: MessagesOf<typeof ja> = {
  title: 'Practice sheet: {lesson}',
  lead: 'Follow the numbers. Trace the grey letters, then write in the empty boxes.',
  size: 'It prints on A4.',
  print: 'Print',
  own: 'My name and address',
  ownLead:
    'Type your name or your town in hiragana or katakana to get letters to trace. Leave the fields empty to print empty boxes.',
  name: 'My name',
  place: 'My town or address',
  kept: 'What you type is kept on this device only. It is not sent anywhere.',
  notKept: 'This browser does not keep what you type. You can still print it.',
  clear: 'Clear what I typed',
};

export default en;
