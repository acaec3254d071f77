import { describe, expect, it } from 'vitest';
import { contentsOf } from './contents.ts';
import { lessonView } from './lesson-view.ts';
import type { Outline, OutlineItem } from './outline.ts';

const both = (text: string) => ({ en: text, ja: `「${text}」` });

function lesson(code: string, minutes: number): OutlineItem[] {
  const slug = code.toLowerCase();
  const own = { code, goal: both(`Goal of ${code}`), canDo: [], moduleId: 'm1' };
  const item = { ...own, slug, minutes, title: both(code), lessonSlug: null };
  return [
    { ...item, kind: 'lesson', strand: 'kana' },
    {
      ...{ ...item, slug: `${slug}-check-up`, kind: 'lesson-check-up', strand: null },
      ...{ lessonSlug: slug, minutes: 4 },
    },
  ];
}

const OUTLINE: Outline = {
  ...{ slug: 'course', title: both('Course'), summary: both('Summary') },
  ...{ audience: both('All'), notFor: null, level: both('A1'), studyMinutes: 80 },
  modules: [{ id: 'm1', title: both('Module'), lessons: ['k1', 'gone', 'k2'], checkUp: 'm1' }],
  kanaCheck: null,
  completion: { moduleCheckUpPercent: 70 },
  items: [...lesson('K1', 10), ...lesson('K2', 20)],
  words: [],
};
const [k1, , k2] = OUTLINE.items as [OutlineItem, OutlineItem, OutlineItem];

describe('a lesson in its course', () => {
  it('knows its number, its check-up and what follows', () => {
    expect(lessonView(OUTLINE, k1, 'k1.words')).toMatchObject({
      ...{ number: 1, lessons: 2, place: 'k1.words' },
      checkUp: { slug: 'k1-check-up', minutes: 4 },
      next: { slug: 'k2', code: 'K2', minutes: 20 },
    });
  });

  it('has nothing after it when it is the last', () => {
    expect(lessonView(OUTLINE, k2, null)).toMatchObject({ number: 2, lessons: 2, next: null });
  });
});

describe('the page of a course before anyone enrols', () => {
  it('shows its lessons in the order of their modules, and no check-up', () => {
    const [module] = contentsOf(OUTLINE).modules;
    expect(module?.lessons.map(({ slug, minutes }) => [slug, minutes])).toEqual([
      ['k1', 10],
      ['k2', 20],
    ]);
  });

  it.each([
    [10, 1],
    [80, 1],
    [90, 2],
    [360, 6],
  ])('tells %i minutes of study as %i hours, never as none', (studyMinutes, hours) => {
    expect(contentsOf({ ...OUTLINE, studyMinutes })).toMatchObject({ hours, lessons: 2 });
  });
});
