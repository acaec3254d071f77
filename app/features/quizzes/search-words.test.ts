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
  word(['d', 'おはよう ございます', 'おはようございます', 'ohayō gozaimasu', 'good morning']),
  word(['e', '{住所|じゅう|しょ}', 'じゅうしょ', 'jūsho', 'address']),
  word(['f', '{新聞|しん|ぶん}', 'しんぶん', 'shinbun', 'newspaper']),
  word(['g', '{本屋|ほん|や}', 'ほんや', "hon'ya", 'bookshop']),
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
  ['koohii', ['b']],
  ['kōhī', ['b']],
  ['ｺｰﾋｰ', ['b']],
  ['toukyou', ['c']],
  ['tookyoo', ['c']],
  ['ohayou', ['d']],
  ['Ohayou gozaimasu', ['d']],
  ['おはようご', ['d']],
  ['juusho', ['e']],
  ['jyuusho', ['e']],
  ['zyuusyo', ['e']],
  ['jusho', ['e']],
  ['うしょ', ['e']],
  ['ジュウショ', ['e']],
  ['住', ['e']],
  ['shimbun', ['f']],
  ['sinbun', ['f']],
  ['ｓｈｉｎｂｕｎ', ['f']],
  ["hon'ya", ['g']],
  ['honya', ['g']],
  ['', ['a', 'b', 'c', 'd', 'e', 'f', 'g']],
  ['見つからない', []],
])('%s', (query, ids) => expect(found(query)).toEqual(ids));
