import {
  checkUpOf,
  lessonsOf,
  monthlyTestsOf,
  outlineItems,
  type Outline,
  type OutlineItem,
} from '#app/features/courses/exports.ts';

/** What the event log says of one item of one enrolment. */
export interface ItemProgress {
  itemSlug: string;
  firstViewedAt: Date | null;
  lastViewedAt: Date | null;
  submissions: number;
  /** Of the attempt that counts: the best one where the quiz says nothing. */
  bestPercent: number | null;
  /** The id of that attempt where the latest or the first counts; null where none does yet. */
  countedAttempt: string | null;
  completedAt: Date | null;
  completedBy: 'check-up' | 'kana-check' | null;
}

/** Which of several attempts is the result. */
export type Counts = 'best' | 'latest' | 'first';

export type ProgressMap = ReadonlyMap<string, ItemProgress>;

/** Why an item is not complete, as a code with what it needs. */
export type Why =
  | { code: 'complete' }
  | { code: 'passed-by-check' }
  | { code: 'check-up-not-submitted'; checkUp: string }
  | { code: 'lessons-missing'; lessons: string[] }
  | { code: 'not-attempted'; percent: number }
  | { code: 'below-mark'; percent: number; best: number; counts: Counts };

export interface ItemState {
  item: OutlineItem;
  /** `waiting` only for module check-ups whose lessons are not all complete. */
  state: 'done' | 'next' | 'open' | 'waiting';
  started: boolean;
  best: number | null;
  completedAt: Date | null;
  why: Why;
}

/** A lesson is complete when its check-up was submitted or the kana check passed it. */
export function isLessonComplete(progress: ProgressMap, lessonSlug: string): boolean {
  return Boolean(progress.get(lessonSlug)?.completedAt);
}

/** Lessons of a module check-up that are not complete, in order. */
export function missingLessons(outline: Outline, progress: ProgressMap, slug: string): string[] {
  const module = outline.modules.find((candidate) => candidate.checkUp === slug);
  return (module?.lessons ?? []).filter((lesson) => !isLessonComplete(progress, lesson));
}

/** Why an item is, or is not, complete. */
export function whyOf(outline: Outline, progress: ProgressMap, item: OutlineItem): Why {
  const row = progress.get(item.slug);
  if (item.kind === 'module-check-up') return whyModuleCheckUp(outline, progress, item);
  if (item.quiz?.role === 'monthly-test')
    return whyAtMark(row, item.quiz.percent, item.quiz.counts);
  if (row?.completedBy === 'kana-check') return { code: 'passed-by-check' };
  if (row?.completedAt) return { code: 'complete' };
  const checkUp = item.kind === 'lesson' ? checkUpOf(item.slug) : item.slug;
  return { code: 'check-up-not-submitted', checkUp };
}

function whyModuleCheckUp(outline: Outline, progress: ProgressMap, item: OutlineItem): Why {
  const row = progress.get(item.slug);
  const lessons = row?.completedAt ? [] : missingLessons(outline, progress, item.slug);
  if (lessons.length > 0) return { code: 'lessons-missing', lessons };
  return whyAtMark(row, outline.completion.moduleCheckUpPercent);
}

function whyAtMark(row: ItemProgress | undefined, percent: number, counts: Counts = 'best'): Why {
  if (row?.completedAt) return { code: 'complete' };
  if (row?.bestPercent == null) return { code: 'not-attempted', percent };
  return { code: 'below-mark', percent, best: row.bestPercent, counts };
}

/** State of every item of the way; exactly one is `next` unless all are done or waiting. */
export function itemStates(outline: Outline, progress: ProgressMap): ItemState[] {
  const items = outlineItems(outline).map((item) => stateOf(outline, progress, item));
  // Tests have dates of their own: whoever has not come to one goes on with the lessons.
  const next = items.find(({ state, item }) => state === 'open' && item.kind !== 'quiz');
  if (next) next.state = 'next';
  return items;
}

function stateOf(outline: Outline, progress: ProgressMap, item: OutlineItem): ItemState {
  const why = whyOf(outline, progress, item);
  const row = progress.get(item.slug);
  const started = Boolean(row?.firstViewedAt ?? row?.submissions);
  const { bestPercent = null, completedAt = null } = row ?? {};
  return { item, why, best: bestPercent, completedAt, started, state: STATE_OF[why.code] };
}

const STATE_OF: Readonly<Record<Why['code'], ItemState['state']>> = {
  complete: 'done',
  'passed-by-check': 'done',
  'lessons-missing': 'waiting',
  'check-up-not-submitted': 'open',
  'not-attempted': 'open',
  'below-mark': 'open',
};

/** How far: complete lessons of all, passed module check-ups of all. */
export function tally(outline: Outline, progress: ProgressMap) {
  const lessons = lessonsOf(outline);
  const checkUps = outline.modules.map((module) => module.checkUp);
  return {
    lessonsDone: lessons.filter((lesson) => isLessonComplete(progress, lesson.slug)).length,
    lessons: lessons.length,
    checkUpsDone: checkUps.filter((slug) => progress.get(slug)?.completedAt).length,
    checkUps: checkUps.length,
  };
}

/** How far the rule of monthly tests is met; null where a course has none. */
export function monthlyTally(outline: Outline, progress: ProgressMap) {
  const rule = outline.completion.monthlyTests;
  if (!rule) return null;
  const tests = monthlyTestsOf(outline).map(({ slug }) => progress.get(slug));
  // What is handed in is in time: nothing is taken after a test has closed.
  const inTime = tests.filter((row) => (row?.submissions ?? 0) > 0).length;
  const atMark = tests.filter((row) => (row?.bestPercent ?? 0) >= rule.atMark.percent).length;
  return { rule, tests: tests.length, inTime, atMark };
}

/**
 * What a course asks is done: all lessons complete and every module check-up at its mark, unless they are
 * free, and its monthly tests, where it has them.
 */
export function isCourseComplete(outline: Outline, progress: ProgressMap): boolean {
  const monthly = monthlyTally(outline, progress);
  if (monthly) {
    const { rule, inTime, atMark } = monthly;
    if (inTime < rule.inTime || atMark < rule.atMark.count) return false;
  }
  if (outline.completion.isFree) return monthly !== null;
  const counts = tally(outline, progress);
  return counts.lessonsDone === counts.lessons && counts.checkUpsDone === counts.checkUps;
}
