import {
  checkUpOf,
  lessonOfCheckUp,
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
  /** Of a lesson with videos: when its check-up was first submitted. */
  checkUpAt: Date | null;
  /** Ids of its videos that are complete. */
  videosDone: string[];
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
  /** `checkUp` is null where it has been submitted. */
  | { code: 'videos-missing'; videos: string[]; checkUp: string | null }
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

/**
 * A lesson is complete when its check-up was submitted and its videos, where it has some, are complete; or when
 * the kana check passed it.
 */
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
  return whyLesson(row, item);
}

function whyLesson(row: ItemProgress | undefined, item: OutlineItem): Why {
  if (row?.completedBy === 'kana-check') return { code: 'passed-by-check' };
  if (row?.completedAt) return { code: 'complete' };
  const checkUp = item.kind === 'lesson' ? checkUpOf(item.slug) : item.slug;
  const videos = missingVideos(item, row);
  if (videos.length === 0) return { code: 'check-up-not-submitted', checkUp };
  return { code: 'videos-missing', videos, checkUp: row?.checkUpAt ? null : checkUp };
}

/** Ids of a lesson's videos that are not complete, in order. */
export function missingVideos(
  item: OutlineItem,
  row: Pick<ItemProgress, 'videosDone'> | undefined,
): string[] {
  const all = (item.videos ?? []).map(({ id }) => id);
  return all.filter((id) => !row?.videosDone.includes(id));
}

/** The first video that the lesson of a check-up still waits for; null where it waits for none. */
export function videoLeft(
  outline: Outline,
  progress: ProgressMap,
  checkUp: string,
): { lesson: string; video: string } | null {
  const lesson = lessonOfCheckUp(outline, checkUp);
  if (!lesson) return null;
  const why = whyOf(outline, progress, lesson);
  const video = why.code === 'videos-missing' ? why.videos[0] : undefined;
  return video === undefined ? null : { lesson: lesson.slug, video };
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
  'videos-missing': 'open',
  'not-attempted': 'open',
  'below-mark': 'open',
};
