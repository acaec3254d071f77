import { lessonsOf, type Outline, type OutlineItem } from './outline.ts';

const RUBY = /\{([^{}|]+)\|([^{}]+)\}/gu;

/** Readings of taught Japanese as `先|せん`: one for each character, or one for a group (`今日|きょう`). */
function readingsIn(jp: string): string[] {
  return [...jp.matchAll(RUBY)].flatMap(([, base = '', given = '']) => {
    const readings = given.split('|');
    const letters = readings.length === 1 ? [base] : [...base];
    return letters.map((letter, index) => `${letter}|${readings[index] ?? ''}`);
  });
}

/** The readings that words of these lessons have shown. */
export function metReadings(outline: Outline, lessons: ReadonlySet<string>): string[] {
  const words = outline.words.filter((word) => lessons.has(word.lessonSlug));
  return [...new Set(words.flatMap((word) => readingsIn(word.jp)))];
}

/** Lessons that come before a check-up: a lesson's own words are new in it, a module's no longer. */
export function lessonsBefore(outline: Outline, item: OutlineItem): Set<string> {
  const slugs = lessonsOf(outline).map((lesson) => lesson.slug);
  if (item.lessonSlug) return new Set(slugs.slice(0, slugs.indexOf(item.lessonSlug)));
  const module = outline.modules.find(({ id }) => id === item.moduleId);
  return new Set(slugs.slice(0, slugs.indexOf(module?.lessons.at(-1) ?? '') + 1));
}

/** Stands in no reading: braces are what readings are written in. */
const BETWEEN = '}{';

const before = new WeakMap<Outline, Map<string, string>>();

/**
 * The readings that the lessons before a check-up have shown, as one text, which travels with a page in a
 * fraction of the time that hundreds of short ones take: worked out once for each outline.
 */
export function readingsBefore(outline: Outline, item: OutlineItem): string {
  let known = before.get(outline);
  if (!known) before.set(outline, (known = new Map()));
  let readings = known.get(item.slug);
  if (readings === undefined) {
    readings = metReadings(outline, lessonsBefore(outline, item)).join(BETWEEN);
    known.set(item.slug, readings);
  }
  return readings;
}

/** The readings of such a text, each as `先|せん`. */
export function readingsOf(text: string): string[] {
  return text === '' ? [] : text.split(BETWEEN);
}
