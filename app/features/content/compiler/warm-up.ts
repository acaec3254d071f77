import { shuffledByName } from './canonical-json.ts';
import type { WordSource } from './lesson-schema.ts';
import type { LoadedCourse, LoadedLesson } from './loaded-course.ts';

export type RecallItem = { lesson: LoadedLesson; word: WordSource };

const DISTANCES = [
  { ago: 1, take: 3 },
  { ago: 3, take: 3 },
  { ago: 7, take: 2 },
] as const;

/** Words to recall at the start of a lesson: from one, three and seven lessons ago. */
export function recallItems(course: LoadedCourse, lesson: LoadedLesson): RecallItem[] {
  const index = course.lessons.indexOf(lesson);
  return DISTANCES.flatMap(({ ago, take }) => {
    const from = course.lessons[index - ago];
    if (!from) return [];
    const words = (from.source.value.words ?? []).filter((word) => word.use === 'active');
    const nameOf = (word: WordSource) => `${lesson.slug}/${from.code}.${word.id}`;
    return shuffledByName(words, nameOf)
      .slice(0, take)
      .map((word) => ({ lesson: from, word }));
  });
}
