import { expect, test } from 'vitest';
import { teachesLanguage, type Outline, type OutlineItem } from './outline.ts';

const courseOf = (...strands: OutlineItem['strand'][]) =>
  ({
    items: strands.map((strand) => ({ kind: strand ? 'lesson' : 'module-check-up', strand })),
  }) as unknown as Outline;

test('a course teaches a language where a lesson is no topic, or where there are only tests', () => {
  expect(teachesLanguage(courseOf('topic', 'topic', null))).toBe(false);
  expect(teachesLanguage(courseOf('topic', 'situation', null))).toBe(true);
  expect(teachesLanguage(courseOf(null))).toBe(true);
});
