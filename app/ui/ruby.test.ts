import { describe, expect, it } from 'vitest';
import { parseRuby, phrasesOf, setPairs, withoutReadings } from './ruby.ts';

describe('parseRuby', () => {
  it('gives each character its own reading', () => {
    expect(parseRuby('ご{紹介|しょう|かい}します')).toEqual([
      { kind: 'text', text: 'ご' },
      {
        kind: 'ruby',
        pairs: [
          { base: '紹', reading: 'しょう' },
          { base: '介', reading: 'かい' },
        ],
      },
      { kind: 'text', text: 'します' },
    ]);
  });

  it('gives a group one reading', () => {
    expect(parseRuby('{今日|きょう}')).toEqual([
      { kind: 'ruby', pairs: [{ base: '今日', reading: 'きょう' }] },
    ]);
  });

  it('counts characters outside the basic plane as one', () => {
    expect(parseRuby('{𠮟責|しっ|せき}')).toEqual([
      {
        kind: 'ruby',
        pairs: [
          { base: '𠮟', reading: 'しっ' },
          { base: '責', reading: 'せき' },
        ],
      },
    ]);
  });

  it('joins readings that do not match the characters in number', () => {
    expect(parseRuby('{明後日|あ|さって}')).toEqual([
      { kind: 'ruby', pairs: [{ base: '明後日', reading: 'あさって' }] },
    ]);
  });

  it.each(['{開く', '{a}', '{|あ}', '{あ|}', 'a|b}', '{}'])('leaves %s as it is typed', (text) => {
    expect(parseRuby(text)).toEqual([{ kind: 'text', text }]);
  });

  it('keeps an escaped brace and a trailing backslash', () => {
    expect(parseRuby('\\{木|き}\\')).toEqual([{ kind: 'text', text: '{木|き}\\' }]);
  });
});

describe('withoutReadings', () => {
  it('keeps what a reader would copy', () => {
    expect(withoutReadings('{来|き}ました、{今日|きょう}は')).toBe('来ました、今日は');
  });
});

describe('setPairs', () => {
  it('keeps readings over their characters where each has room', () => {
    const pairs = [
      { base: '世', reading: 'せ' },
      { base: '話', reading: 'わ' },
    ];
    expect(setPairs(pairs)).toEqual(pairs);
  });

  it('sets one reading over the word where a character is too narrow for its own', () => {
    const pairs = [
      { base: '紹', reading: 'しょう' },
      { base: '介', reading: 'かい' },
    ];
    expect(setPairs(pairs)).toEqual([{ base: '紹介', reading: 'しょうかい' }]);
  });
});

describe('phrasesOf', () => {
  it('keeps a word with its particle and its full stop', () => {
    const phrases = phrasesOf(parseRuby('シカゴから {来|き}ました。'));
    expect(phrases).toEqual([
      [{ kind: 'text', text: 'シカゴから' }],
      [
        { kind: 'ruby', pairs: [{ base: '来', reading: 'き' }] },
        { kind: 'text', text: 'ました。' },
      ],
    ]);
  });

  it('finds one phrase where nothing is spaced, and none in nothing', () => {
    expect(phrasesOf(parseRuby('{今日|きょう}は'))).toHaveLength(1);
    expect(phrasesOf(parseRuby(''))).toEqual([]);
  });
});
