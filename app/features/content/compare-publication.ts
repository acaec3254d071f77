import { judgingOf, withoutPartClips } from '#app/features/questions/exports.ts';
import type { Bilingual, CompiledCourse, CompiledItem, CompiledLesson } from './compiled-course.ts';

export type PublicationKind = 'same' | 'correction' | 'revision';

type Comparable = Pick<CompiledCourse, 'digest' | 'keys' | 'formerKeys'>;

/**
 * What a new publication is to the one before: nothing new, a correction (same ids, keys and rules:
 * it reaches everyone) or a revision (a learner keeps theirs and is offered the new one).
 */
export function comparePublication(previous: Comparable, next: Comparable): PublicationKind {
  if (previous.digest === next.digest) return 'same';
  const isEqual = (keys: readonly string[] = []) =>
    previous.keys.length === keys.length &&
    previous.keys.every((key, index) => key === keys[index]);
  return isEqual(next.keys) || isEqual(next.formerKeys) ? 'correction' : 'revision';
}

export type ChangedItem = { slug: string; title: Bilingual };
/** What must be reached, of what: 70 of 100 percent, 18 of 20 questions. */
export type Mark = { pass: number; of: number };

/** What a revision changes, for the offer a learner gets. */
export type CourseChange = {
  lessonsAdded: ChangedItem[];
  lessonsRemoved: ChangedItem[];
  lessonsChanged: ChangedItem[];
  /** In another module, or in another order. */
  lessonsMoved: ChangedItem[];
  /** Those of lessons that are added themselves are not named. */
  checkUpsAdded: ChangedItem[];
  /** Those of lessons that are removed themselves are not named. */
  checkUpsRemoved: ChangedItem[];
  /** Other questions, other draws, other lessons that a check completes. */
  checkUpsChanged: ChangedItem[];
  marksChanged: (ChangedItem & { from: Mark; to: Mark })[];
};

type Described = Pick<CompiledCourse, 'items' | 'questions'>;

/** Every kind of change by name; the words of the offer follow this list. */
export function describeChange(previous: Described, next: Described): CourseChange {
  const before = new Map(previous.items.map((item) => [item.slug, item]));
  const after = new Map(next.items.map((item) => [item.slug, item]));
  const kept = next.items.flatMap((item) => {
    const old = before.get(item.slug);
    return old ? [{ old, item }] : [];
  });
  const added = next.items.filter(({ slug }) => !before.has(slug));
  const removed = previous.items.filter(({ slug }) => !after.has(slug));
  const changed = kept
    .filter(({ old, item }) => stateOf(old, previous) !== stateOf(item, next))
    .map(({ item }) => item);
  return {
    lessonsAdded: added.filter(isLesson).map(named),
    lessonsRemoved: removed.filter(isLesson).map(named),
    lessonsChanged: changed.filter(isLesson).map(named),
    lessonsMoved: movedLessons(previous.items, next.items).map(named),
    checkUpsAdded: standing(added).map(named),
    checkUpsRemoved: standing(removed).map(named),
    checkUpsChanged: changed.filter((item) => !isLesson(item)).map(named),
    marksChanged: kept.flatMap(({ old, item }) => {
      const [from, to] = [markOf(old), markOf(item)];
      const isSame = from?.pass === to?.pass && from?.of === to?.of;
      return from && to && !isSame ? [{ ...named(item), from, to }] : [];
    }),
  };
}

function isLesson(item: CompiledItem): item is CompiledLesson {
  return item.kind === 'lesson';
}

function named({ slug, title }: CompiledItem): ChangedItem {
  return { slug, title };
}

/** Check-ups without those whose lesson comes or goes with them. */
function standing(items: readonly CompiledItem[]): CompiledItem[] {
  const lessons = new Set(items.filter(isLesson).map(({ slug }) => slug));
  return items.filter((item) =>
    item.kind === 'lesson-check-up' ? !lessons.has(item.lesson) : !isLesson(item),
  );
}

// A check-up's state is what it asks and what it completes; its mark is told apart, and words that
// explain may be corrected at any time.
function stateOf(item: CompiledItem, course: Described): string {
  if (item.kind === 'lesson') return item.digest;
  const draw = item.kind === 'lesson-check-up' ? item.questions : drawOf(item);
  const asked = new Set(
    item.kind === 'lesson-check-up' ? item.questions : drawOf(item).flatMap(({ from }) => from),
  );
  const questions = course.questions
    .filter(({ id }) => asked.has(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ public: shown, key }) => [withoutPartClips(shown), judgingOf(key)]);
  return JSON.stringify([draw, questions, item.kind === 'kana-check' ? item.lessons : null]);
}

type Drawing = Exclude<CompiledItem, { kind: 'lesson' | 'lesson-check-up' }>;

function drawOf(item: Drawing): readonly { from: string[] }[] {
  return item.kind === 'quiz' ? item.sections : item.draw;
}

function markOf(item: CompiledItem): Mark | null {
  if (item.kind === 'module-check-up' || item.kind === 'quiz')
    return { pass: item.percent, of: 100 };
  return item.kind === 'kana-check' ? { pass: item.pass, of: item.items } : null;
}

/** Lessons of both that changed their module, or that do not follow the old order: the fewest. */
function movedLessons(
  previous: readonly CompiledItem[],
  next: readonly CompiledItem[],
): CompiledLesson[] {
  const before = new Map(
    previous.filter(isLesson).map((item, index) => [item.slug, { item, index }]),
  );
  const kept = next.filter(isLesson).filter(({ slug }) => before.has(slug));
  const inOrder = longestRising(kept.map(({ slug }) => before.get(slug)?.index ?? 0));
  return kept.filter(
    ({ slug, module }, index) => !inOrder.has(index) || before.get(slug)?.item.module !== module,
  );
}

/** The places of a longest rising subsequence. */
function longestRising(numbers: readonly number[]): Set<number> {
  const best: number[][] = [];
  for (const [place, number] of numbers.entries()) {
    const head = best
      .filter((found) => (numbers[found.at(-1) ?? 0] ?? 0) < number)
      .reduce<number[]>((longer, found) => (found.length > longer.length ? found : longer), []);
    best.push([...head, place]);
  }
  return new Set(
    best.reduce((longer, found) => (found.length > longer.length ? found : longer), []),
  );
}
