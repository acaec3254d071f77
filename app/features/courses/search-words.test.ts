import { expect, test } from 'vitest';
import { searchWords } from './search-words.ts';

const word = ([id, jp, kana, romaji, en]: [string, string, string, string, string]) => ({
  id,
  lessonSlug: 'x',
  jp,
  kana,
  romaji,
  en,
  use: 'active' as const,
  audio: null,
});

const words = [
  word(['a', '{先生|せん|せい}', 'せんせい', 'sensei', 'teacher']),
  word(['b', 'コーヒー', 'コーヒー', 'kōhī', 'coffee']),
  word(['c', '{東京|とう|きょう}', 'とうきょう', 'Tōkyō', 'Tokyo']),
];
const found = (query: string) => searchWords(words, query).map(({ id }) => id);

test.each([
  ['先生', ['a']],
  ['せんせ', ['a']],
  ['センセイ', ['a']],
  ['SENSEI', ['a']],
  ['こーひー', ['b']],
  ['kohi', ['b']],
  ['tokyo', ['c']],
  ['teach', ['a']],
  ['ｔｅａｃｈ', ['a']],
  ['', ['a', 'b', 'c']],
  ['見つからない', []],
])('%s', (query, ids) => expect(found(query)).toEqual(ids));
