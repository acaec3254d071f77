import { describe, expect, it } from 'vitest';
import {
  hasJapanese,
  isComposing,
  isEnterInLatin,
  isLatinTyped,
  kanaFor,
  toKatakana,
} from './typing.ts';

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

const event = (parts: object) => parts as unknown as Event;

it('knows the Enter that only confirms a composition, in Safari too', () => {
  expect(isComposing(event({ isComposing: true }))).toBe(true);
  expect(isComposing(event({ isComposing: false, keyCode: 229 }))).toBe(true);
  expect(isComposing(event({ isComposing: false, keyCode: 13 }))).toBe(false);
});

it('knows the Enter of a keyboard that composes every Latin word', () => {
  const enter = event({ key: 'Enter', keyCode: 13, isComposing: true });
  expect(isEnterInLatin(enter, 'sensei')).toBe(true);
  expect(isEnterInLatin(enter, 'せんせi')).toBe(false);
  expect(isEnterInLatin(enter, null)).toBe(false);
  expect(isEnterInLatin(event({ key: 'Enter', keyCode: 229 }), 'sensei')).toBe(false);
});

it.each(['あ', 'ｱ', '先', 'ａ', 'ALTの'])('%s is what an IME composes', (text) => {
  expect(hasJapanese(text)).toBe(true);
});

it.each(['', 'sensei', 'ô', '^'])('%s is what any keyboard composes', (text) => {
  expect(hasJapanese(text)).toBe(false);
});

it('knows a Latin letter that no IME has made', () => {
  expect(isLatinTyped(event({ inputType: 'insertText', data: 'a' }))).toBe(true);
  expect(isLatinTyped(event({ inputType: 'insertText', data: '　' }))).toBe(false);
  expect(isLatinTyped(event({ inputType: 'insertCompositionText', data: 'a' }))).toBe(false);
});

it('writes hiragana as katakana and leaves the rest', () => {
  expect(toKatakana('こーひー3杯')).toBe('コーヒー3杯');
});
