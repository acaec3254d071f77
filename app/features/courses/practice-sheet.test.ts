import { describe, expect, test } from 'vitest';

import { ownLines, practiceSheetHtml } from './practice-sheet.ts';

const letter = (kana: string, romaji: string) => ({
  id: romaji,
  row: 'a-row',
  kana,
  romaji,
  clip: `letter-${romaji}`,
});
const sheet = (letters: ReturnType<typeof letter>[], strokes: Record<string, string>) =>
  practiceSheetHtml({ title: { en: 'A', ja: 'あ' }, letters, strokes });

describe('a practice sheet', () => {
  test('shows the strokes of every sign of a letter, in order', () => {
    const html = sheet([letter('きゃ', 'kya')], { き: '<svg>1</svg>', ゃ: '<svg>2</svg>' });
    expect(html).toContain('<span class="strokes"><svg>1</svg><svg>2</svg></span>');
  });

  test('has a letter to trace three times and carries no style attribute', () => {
    const html = sheet([letter('あ', 'a')], {});
    expect(html.match(/<text /gu)).toHaveLength(3);
    expect(html).not.toContain('style=');
  });

  test('of a version without drawings still has its boxes', () => {
    expect(
      practiceSheetHtml({ title: { en: 'A', ja: 'あ' }, letters: [letter('あ', 'a')] }),
    ).toContain('class="boxes"');
  });

  test('never takes a letter for markup', () => {
    expect(sheet([letter('<b>', '"x"')], {})).not.toMatch(/<b>|"x"/u);
  });
});

describe('lines for own words', () => {
  test('nothing typed leaves one line of empty boxes', () => {
    expect(ownLines('  ')).toEqual([Array.from({ length: 8 }, () => '')]);
  });

  test('a long name goes on in the next line', () => {
    const lines = ownLines('アレクサンドリア ジョーンズ');
    expect(lines).toHaveLength(2);
    expect(lines.map((line) => line.join('')).join('')).toBe('アレクサンドリア ジョーンズ');
  });
});
