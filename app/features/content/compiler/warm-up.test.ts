import { describe, expect, test } from 'vitest';

import type { WordSource } from './lesson-schema.ts';
import type { LoadedCourse, LoadedLesson } from './loaded-course.ts';
import { recallItems } from './warm-up.ts';

/** A lesson with so many words to use and to recognise, named after their use. */
function lessonWith(code: string, active: number, recognise: number): LoadedLesson {
  const of = (use: WordSource['use'], count: number) =>
    Array.from({ length: count }, (_, index) => ({ id: `${use}-${index}`, use }));
  const words = [...of('active', active), ...of('recognise', recognise)];
  return { code, slug: code, source: { value: { words } } } as unknown as LoadedLesson;
}

function recalled(lessons: LoadedLesson[], at: number): string[] {
  const course = { lessons } as unknown as LoadedCourse;
  return recallItems(course, lessons[at]!).map(({ lesson, word }) => `${lesson.code}.${word.id}`);
}

const countBy = (names: readonly string[], start: string) =>
  names.filter((name) => name.startsWith(start)).length;

describe('the warm-up', () => {
  test('has nothing to recall in the first lesson', () => {
    expect(recalled([lessonWith('k1', 4, 6)], 0)).toEqual([]);
  });

  test('is filled up to six in the second lesson, words to recognise last', () => {
    const names = recalled([lessonWith('k1', 4, 6), lessonWith('s1', 10, 6)], 1);
    expect(new Set(names).size).toBe(6);
    expect(countBy(names, 'k1.active')).toBe(4);
  });

  test('is filled up to six in the third lesson from the nearest lessons with words to use', () => {
    const lessons = [lessonWith('k1', 4, 6), lessonWith('s1', 10, 6), lessonWith('k2', 5, 5)];
    const names = recalled(lessons, 2);
    expect(new Set(names).size).toBe(6);
    expect(countBy(names, 's1.active')).toBe(6);
  });

  test('has all there is where six do not exist', () => {
    expect(recalled([lessonWith('k1', 2, 1), lessonWith('s1', 9, 0)], 1)).toHaveLength(3);
  });

  test('looks one, three and seven lessons back once there are so many', () => {
    const lessons = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((code) => lessonWith(code, 5, 5));
    const names = recalled(lessons, 7);
    expect(names).toHaveLength(8);
    expect(['g.', 'e.', 'a.'].map((start) => countBy(names, start))).toEqual([3, 3, 2]);
  });
});
