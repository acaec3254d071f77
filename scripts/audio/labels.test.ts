import { describe, expect, test } from 'vitest';

import { labelsOf } from './labels.ts';
import { formatReading, parseReading } from './reading.ts';

const labels = (reading: string) => labelsOf(parseReading(reading)!);
const phonemes = (reading: string) =>
  labels(reading)
    .map((label) => /-(\w+)\+/u.exec(label)![1]!)
    .join(' ');

describe('labels for the synthesiser', () => {
  test('are those Open JTalk itself writes, apart from the class of the word', () => {
    const [, first] = labels('ハ’イ、イキマ’ス');
    expect(first).toBe(
      'xx^sil-h+a=i/A:0+1+2/B:02-xx_xx/C:02_xx+xx/D:02+xx_xx/E:xx_xx!xx_xx-xx' +
        '/F:2_1#0_xx@1_1|1_2/G:4_3%0_xx_0/H:xx_xx/I:1-2@1+2&1-2|1+6/J:1_4/K:2+2-6',
    );
  });

  test('lose the vowels that nobody says: キク, です, but not where the voice falls', () => {
    expect(phonemes('キク')).toBe('sil k I k u sil');
    expect(phonemes('コレデ’ス')).toBe('sil k o r e d e s U sil');
    expect(phonemes('シ’カゴ')).toBe('sil sh i k a g o sil');
  });

  test('hold a beat for っ, ん and a long vowel', () => {
    expect(phonemes('キッテ')).toBe('sil k i cl t e sil');
    expect(phonemes('オバ’ーサン')).toBe('sil o b a a s a N sil');
  });
});

describe('a reading', () => {
  test('is read and written alike', () => {
    const reading = 'ワタシワ シ’カゴカラ、キマ’シタカ？';
    expect(formatReading(parseReading(reading)!)).toBe(reading);
  });

  test('with letters that have no sound, or two falls in a phrase, is refused', () => {
    expect(parseReading('東京')).toBeNull();
    expect(parseReading('シ’カ’ゴ')).toBeNull();
    expect(parseReading('シカゴ  カラ')).toBeNull();
  });
});
