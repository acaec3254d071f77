import { describe, expect, it } from 'vitest';
import { isComposing, isLatin, isOwnEnter, kanaFor, toKatakana } from './typing.ts';

/** What stands in the field after these keys, pressed one after another. */
function typed(keys: string, mode: 'hiragana' | 'katakana' | 'as-typed' = 'hiragana'): string {
  const text = [...keys].reduce((field, key) => kanaFor(field + key, mode), '');
  return kanaFor(text, mode, true);
}

describe('typing in rōmaji', () => {
  it.each([
    ['sensei', 'せんせい'],
    ['konnichiwa', 'こんにちわ'],
    ['konnnichiwa', 'こんにちわ'],
    ['onnanohito', 'おんなのひと'],
    ['honn', 'ほん'],
    ['sannpo', 'さんぽ'],
    ["kon'ya", 'こんや'],
    ['gakkou', 'がっこう'],
    ['kyou', 'きょう'],
    ['hon', 'ほん'],
    ['ra-men', 'らーめん'],
    ['ou', 'おう'],
  ])('%s gives %s', (keys, kana) => expect(typed(keys)).toBe(kana));

  it.each([
    ['ko-hi-', 'コーヒー'],
    ['pa-ti-', 'パーティー'],
    ['sakka-', 'サッカー'],
  ])('%s in katakana gives %s', (keys, kana) => {
    expect(typed(keys.replace('ti', 'thi'), 'katakana')).toBe(kana);
  });

  it('leaves what is typed as it is for those with a keyboard of their own', () => {
    expect(typed('ALT-1', 'as-typed')).toBe('ALT-1');
  });

  it('leaves a line that follows no kana', () => {
    expect(typed('-')).toBe('-');
  });
});

it('knows the Enter that only confirms a composition, in Safari too', () => {
  const event = (parts: object) => parts as unknown as Event;
  expect(isComposing(event({ isComposing: true }))).toBe(true);
  expect(isComposing(event({ isComposing: false, keyCode: 229 }))).toBe(true);
  expect(isComposing(event({ isComposing: false, keyCode: 13 }))).toBe(false);
});

it('knows an Enter that no IME has taken, also where a Latin word is still composed', () => {
  const event = (keyCode: number) => ({ keyCode, isComposing: true }) as unknown as Event;
  expect(isOwnEnter(event(13))).toBe(true);
  expect(isOwnEnter(event(229))).toBe(false);
});

it.each(['', 'sensei', "kon'ya", 'ô', '^'])('%s any keyboard composes', (text) => {
  expect(isLatin(text)).toBe(true);
});

it.each(['あ', 'ｱ', '先', 'ａ', 'ALTの', 'せんせi'])('%s an IME composes', (text) => {
  expect(isLatin(text)).toBe(false);
});

it('writes hiragana as katakana and leaves the rest', () => {
  expect(toKatakana('こーひー3杯')).toBe('コーヒー3杯');
});
