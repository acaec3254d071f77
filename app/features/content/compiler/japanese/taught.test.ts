import { describe, expect, test } from 'vitest';

import { hasUntaughtLength, NOTHING_TAUGHT, teach, untaughtLetters } from './taught.ts';

const kToSo = teach(NOTHING_TAUGHT, [...'あいうえおかきくけこさしすせそ']);

describe('the kana taught so far', () => {
  test('a letter counts once its row is taught', () => {
    expect(untaughtLetters('かさ、たこ', kToSo)).toEqual(['た']);
  });

  test('voicing marks count as a rule from the first marked letter, on taught letters only', () => {
    const marked = teach(kToSo, ['が']);
    expect(untaughtLetters('かぎ', kToSo)).toEqual(['ぎ']);
    expect(untaughtLetters('かぎ', marked)).toEqual([]);
    expect(untaughtLetters('でぐち', marked)).toEqual(['で', 'ち']);
  });

  test('the rule of one script does not hold for the other', () => {
    const marked = teach(teach(kToSo, ['が']), ['カ', 'キ']);
    expect(untaughtLetters('ガギ', marked)).toEqual(['ガ', 'ギ']);
  });

  test('the long mark is taught with the first katakana', () => {
    expect(untaughtLetters('ケーキ', teach(kToSo, ['ケ', 'キ']))).toEqual([]);
  });

  test('a long vowel waits for its lesson; the rōmaji tells it from two vowels', () => {
    expect(hasUntaughtLength('おおきい', 'ōkii', kToSo)).toBe(true);
    expect(hasUntaughtLength('せい', 'sei', kToSo)).toBe(true);
    expect(hasUntaughtLength('すう', 'suu', kToSo)).toBe(false);
    expect(hasUntaughtLength('おおきい', 'ōkii', teach(kToSo, ['っ']))).toBe(false);
  });
});
