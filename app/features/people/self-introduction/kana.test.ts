import { expect, test } from 'vitest';
import { readKana, readKatakana, romanise } from './kana.ts';

test.each([
  ['ジョーダン', 'ジョーダン'],
  ['じょーだん', 'ジョーダン'],
  ['jōdan', 'ジョーダン'],
  ['jo-dan', 'ジョーダン'],
  ['ｼﾞｮｰﾀﾞﾝ', 'ジョーダン'],
  ['jodi sumisu', 'ジョディ・スミス'],
  ['anna', 'アンナ'],
  ["shin'ichi", 'シンイチ'],
  ['macchi', 'マッチ'],
  ['matchi', 'マッチ'],
  ['katherīn', null],
  ['kyasarin', 'キャサリン'],
  ['vikutoria', 'ヴィクトリア'],
  ['nōra', 'ノーラ'],
  ['Bosuton', 'ボストン'],
  ['Chicago', null],
  ['陳', null],
  ['ーア', null],
  ['', null],
  ['アメリカ!', null],
])('%s is read as %s', (typed, katakana) => expect(readKatakana(typed)).toBe(katakana));

test.each([
  ['aoba', 'あおば'],
  ['はなさきし', 'はなさきし'],
  ['アオバ', 'アオバ'],
  ['青葉', null],
])('the name of a school %s is read as %s', (typed, kana) => expect(readKana(typed)).toBe(kana));

test.each([
  ['ジョーダン・スミス', 'Jōdan Sumisu'],
  ['シンイチ', "Shin'ichi"],
  ['マッチ', 'Matchi'],
  ['ジェシカ', 'Jeshika'],
  ['ボストン', 'Bosuton'],
])('%s is romanised as %s', (kana, romaji) => expect(romanise(kana)).toBe(romaji));

test('a Japanese name has its long vowels marked', () => {
  expect(romanise('とうきょう', { native: true })).toBe('Tōkyō');
  expect(romanise('おおの', { native: true })).toBe('Ōno');
});
