import {
  checkUpOf,
  findItem,
  lessonsOf,
  type Bilingual,
  type Outline,
  type OutlineItem,
} from './outline.ts';

/** What a lesson's page shows around its prepared body. */
export interface LessonView {
  courseSlug: string;
  courseTitle: Bilingual;
  slug: string;
  title: Bilingual;
  goal: Bilingual | null;
  minutes: number;
  number: number;
  lessons: number;
  /** Block where the reader stopped last time, unless it is the first. */
  place: string | null;
  checkUp: { slug: string; minutes: number } | null;
  next: { slug: string; code: string | null; title: Bilingual; minutes: number } | null;
}

/** A lesson in its course: its number, its check-up, the lesson after it. */
export function lessonView(outline: Outline, item: OutlineItem, place: string | null): LessonView {
  const lessons = lessonsOf(outline);
  const index = lessons.findIndex((lesson) => lesson.slug === item.slug);
  const next = lessons[index + 1];
  const checkUp = findItem(outline, checkUpOf(item.slug));
  return {
    courseSlug: outline.slug,
    courseTitle: outline.title,
    slug: item.slug,
    title: item.title,
    goal: item.goal,
    minutes: item.minutes,
    number: index + 1,
    lessons: lessons.length,
    place,
    checkUp: checkUp ? { slug: checkUp.slug, minutes: checkUp.minutes } : null,
    next: next
      ? { slug: next.slug, code: next.code, title: next.title, minutes: next.minutes }
      : null,
  };
}
