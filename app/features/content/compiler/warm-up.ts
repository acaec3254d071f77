import { shuffledByName } from '#app/features/questions/exports.server.ts';
import type { WordSource } from './lesson-schema.ts';
import type { LoadedCourse, LoadedLesson } from './loaded-course.ts';

export type RecallItem = { lesson: LoadedLesson; word: WordSource };

const DISTANCES = [
  { ago: 1, take: 3 },
  { ago: 3, take: 3 },
  { ago: 7, take: 2 },
] as const;
const FEWEST = 6;

/**
 * Words to recall at the start of a lesson: from one, three and seven lessons ago. Where that gives
 * too few, any earlier lesson fills up, the nearest first, and words to recognise last of all.
 */
export function recallItems(course: LoadedCourse, lesson: LoadedLesson): RecallItem[] {
  const index = course.lessons.indexOf(lesson);
  const spaced = DISTANCES.flatMap(({ ago, take }) => {
    const from = course.lessons[index - ago];
    return from ? itemsOf(lesson, from, 'active').slice(0, take) : [];
  });
  const taken = new Set(spaced.map(({ word }) => word));
  const earlier = course.lessons.slice(0, index).reverse();
  const rest = (['active', 'recognise'] as const)
    .flatMap((use) => earlier.flatMap((from) => itemsOf(lesson, from, use)))
    .filter(({ word }) => !taken.has(word));
  return [...spaced, ...rest.slice(0, Math.max(0, FEWEST - spaced.length))];
}

/** The words of an earlier lesson in an order of their own for this one. */
function itemsOf(lesson: LoadedLesson, from: LoadedLesson, use: WordSource['use']): RecallItem[] {
  const words = (from.source.value.words ?? []).filter((word) => word.use === use);
  const nameOf = (word: WordSource) => `${lesson.slug}/${from.code}.${word.id}`;
  return shuffledByName(words, nameOf).map((word) => ({ lesson: from, word }));
}
