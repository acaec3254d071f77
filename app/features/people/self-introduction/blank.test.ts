import { expect, test } from 'vitest';
import { blankSpeeches } from './blank.ts';

const blanksOf = (lines: readonly { jp: string }[]) =>
  lines.flatMap(({ jp }) => [...jp.matchAll(/＿([a-z]+)＿/gu)].map((found) => found[1]));

test('a speech to fill in leaves out all that is one’s own', () => {
  const { morning, lesson } = blankSpeeches();
  expect(new Set(blanksOf(morning))).toEqual(
    new Set(['country', 'city', 'name', 'job', 'place', 'hobby']),
  );
  expect(new Set(blanksOf(lesson))).toEqual(new Set(['name', 'country', 'city', 'hobby', 'food']));
});

test('its English shows where the blanks stand', () => {
  expect(blankSpeeches().morning[1]).toEqual({
    jp: '＿country＿の ＿city＿から {来|き}ました、＿name＿です。',
    romaji: '… no … kara kimashita, … desu.',
    en: 'I am …, from … in ….',
  });
});
