import { describe, expect, test } from 'vitest';
import { finishKana, toKana } from '#app/features/questions/japanese/romaji.ts';

describe('while typing', () => {
  test.each([
    ['', ''],
    ['k', 'k'],
    ['ka', 'か'],
    ['kak', 'かk'],
    ['gakk', 'がっk'],
    ['gakkou', 'がっこう'],
    ['ky', 'ky'],
    ['kyo', 'きょ'],
    ['hon', 'ほn'],
    ['honn', 'ほん'],
    ['hony', 'ほny'],
    ['honya', 'ほにゃ'],
    ["hon'", 'ほん'],
    ["hon'ya", 'ほんや'],
    ['konn', 'こん'],
    ['konni', 'こんに'],
    ['konnichi', 'こんにち'],
    ['konnichiha', 'こんにちは'],
    ['kont', 'こんt'],
    ['shimbu', 'しんぶ'],
    ['ko-hi-', 'こーひー'],
    ['tōkyō', 'とうきょう'],
    ['KOBE', 'こべ'],
    ['かn', 'かn'],
    ['fa-suto', 'ふぁーすと'],
  ])('%s shows %s', (latin, kana) => {
    expect(toKana(latin)).toBe(kana);
  });
});

describe('when the answer is finished', () => {
  test.each([
    ['hon', 'ほん'],
    ['honn', 'ほん'],
    ['shinbun', 'しんぶん'],
    ["kin'en", 'きんえん'],
    ['hello', 'へllお'],
  ])('%s is %s', (latin, kana) => {
    expect(finishKana(latin)).toBe(kana);
  });
});
