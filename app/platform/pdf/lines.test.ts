import { expect, test } from 'vitest';
import { balanceLines, breakLines, fitLines } from './lines.ts';

/** Ten points for a full-width character, five for any other. */
const widthOf = (text: string) =>
  [...text].reduce((sum, one) => sum + (/[\u3000-\u9fff\uff00-\uffef]/u.test(one) ? 10 : 5), 0);

test('lines break between words and hold no spaces at their ends', () => {
  expect(breakLines('one two three', 40, widthOf)).toEqual(['one two', 'three']);
});

test('Japanese punctuation never begins a line and an opening bracket never ends one', () => {
  const lines = breakLines('名前、国、「仕事」を言う。名前、国、「仕事」を言う。', 60, widthOf);
  for (const line of lines) {
    expect(line).not.toMatch(/^[、。」]/u);
    expect(line).not.toMatch(/「$/u);
    expect(widthOf(line)).toBeLessThanOrEqual(60);
  }
  expect(lines.join('')).toBe('名前、国、「仕事」を言う。名前、国、「仕事」を言う。');
});

test('a word wider than the line is broken rather than let out', () => {
  expect(breakLines('abcdefghijkl', 20, widthOf)).toEqual(['abcd', 'efgh', 'ijkl']);
});

test('a base letter keeps its combining marks', () => {
  const lines = breakLines('a\u0323\u0301'.repeat(6), 15, widthOf);
  for (const line of lines) expect(line).toMatch(/^(?:a\u0323\u0301)+$/u);
});

test('centred lines are even', () => {
  expect(balanceLines('one two three four five six', 100, widthOf)).toEqual([
    'one two three',
    'four five six',
  ]);
});

test('a text shrinks until it fits its box', () => {
  const measure = (text: string, size: number) => (widthOf(text) * size) / 10;
  const box = { width: 100, height: 30, sizes: [20, 10, 5], leading: 1 };
  expect(fitLines('漢字漢字', box, measure)).toEqual({ size: 20, lines: ['漢字漢字'] });
  expect(fitLines('漢字漢字漢字漢字', box, measure).size).toBe(10);
});
