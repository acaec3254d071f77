import type ja from '../ja/words.ts';
import type { MessagesOf } from '../types.ts';

const en: MessagesOf<typeof ja> = {
  title: 'Words',
  lead: 'Words of the lessons you have opened.',
  search: 'Search by kana, kanji, rōmaji or English',
  searchButton: 'Search',
  missedOnly: 'Missed by me',
  none: 'No word fits.',
  empty: 'No words yet. They gather here as you open lessons.',
  count: '{count, plural, one {# word} other {# words}}',
  from: 'Lesson',
  japanese: 'Japanese',
  english: 'English',
  sound: 'Sound',
  play: 'Play {word}',
  print: 'Print',
};

export default en;
