import { describe, expect, test } from 'vitest';
import { lessonsBefore, metReadings, readingsBefore, readingsOf } from './met-readings.ts';
import type { Outline, OutlineItem } from './outline.ts';

const lesson = (slug: string) => ({ slug, kind: 'lesson' }) as OutlineItem;
const checkUp = (lessonSlug: string) =>
  ({ slug: `${lessonSlug}-check-up`, kind: 'lesson-check-up', lessonSlug }) as OutlineItem;
const moduleCheckUp = { kind: 'module-check-up', lessonSlug: null, moduleId: 'm1' } as OutlineItem;

const outline = {
  modules: [{ id: 'm1', lessons: ['s1', 's2'] }],
  items: [lesson('s1'), lesson('s2'), lesson('s3')],
  words: [
    { lessonSlug: 's1', jp: '{先生|せん|せい}' },
    { lessonSlug: 's2', jp: '{今日|きょう}は {先|さき}に' },
  ],
} as unknown as Outline;

describe('the readings a learner has met', () => {
  test('are those of the words of some lessons, by character or by group', () => {
    expect(metReadings(outline, new Set(['s1', 's2']))).toEqual([
      '先|せん',
      '生|せい',
      '今日|きょう',
      '先|さき',
    ]);
    expect(metReadings(outline, new Set())).toEqual([]);
  });

  test('in a lesson’s check-up are those of the lessons before it', () => {
    expect([...lessonsBefore(outline, checkUp('s2'))]).toEqual(['s1']);
    expect([...lessonsBefore(outline, checkUp('s1'))]).toEqual([]);
  });

  test('before a check-up travel as one text for each outline', () => {
    const before = (slug: string, of = outline) => readingsOf(readingsBefore(of, checkUp(slug)));
    expect(before('s2')).toEqual(['先|せん', '生|せい']);
    expect(before('s1')).toEqual([]);
    expect(before('s2', { ...outline, words: [] })).toEqual([]);
  });

  test('in a module’s check-up are those of all its lessons', () => {
    expect([...lessonsBefore(outline, moduleCheckUp)]).toEqual(['s1', 's2']);
  });
});
