import type { Bilingual, CompiledCourse, CompiledItem } from './compiled-course.ts';

export type PublicationKind = 'same' | 'correction' | 'revision';

type Comparable = Pick<CompiledCourse, 'digest' | 'keys'>;

/**
 * What a new publication is to the one before: nothing new, a correction (same ids, keys and rules:
 * it reaches everyone) or a revision (a learner keeps theirs and is offered the new one).
 */
export function comparePublication(previous: Comparable, next: Comparable): PublicationKind {
  if (previous.digest === next.digest) return 'same';
  const isEqual =
    previous.keys.length === next.keys.length &&
    previous.keys.every((key, index) => key === next.keys[index]);
  return isEqual ? 'correction' : 'revision';
}

export type ChangedItem = { slug: string; title: Bilingual };

/** What a revision changes, for the offer a learner gets. */
export type CourseChange = {
  lessonsAdded: ChangedItem[];
  lessonsRemoved: ChangedItem[];
  lessonsChanged: ChangedItem[];
  checkUpsChanged: ChangedItem[];
};

type Described = Pick<CompiledCourse, 'items' | 'questions'>;

function isLesson(item: CompiledItem): boolean {
  return item.kind === 'lesson';
}

// The state of an item in one text: a check-up changes when its rules or one of its questions do.
function stateOf(item: CompiledItem, course: Described): string {
  if (item.kind === 'lesson') return item.digest;
  const asked = new Set(
    item.kind === 'lesson-check-up' ? item.questions : item.draw.flatMap((rule) => rule.from),
  );
  const questions = course.questions.filter((question) => asked.has(question.id));
  return JSON.stringify([item, questions]);
}

function named({ slug, title }: CompiledItem): ChangedItem {
  return { slug, title };
}

/** Lessons added, removed and changed, and check-ups that ask or judge otherwise. */
export function describeChange(previous: Described, next: Described): CourseChange {
  const before = new Map(previous.items.map((item) => [item.slug, item]));
  const after = new Set(next.items.map((item) => item.slug));
  const changed = next.items.filter((item) => {
    const old = before.get(item.slug);
    return old !== undefined && stateOf(old, previous) !== stateOf(item, next);
  });
  return {
    lessonsAdded: next.items.filter((item) => isLesson(item) && !before.has(item.slug)).map(named),
    lessonsRemoved: previous.items
      .filter((item) => isLesson(item) && !after.has(item.slug))
      .map(named),
    lessonsChanged: changed.filter(isLesson).map(named),
    checkUpsChanged: changed.filter((item) => !isLesson(item)).map(named),
  };
}
