import {
  findItem,
  lessonsOf,
  type Outline,
  type OutlineItem,
} from '#app/features/courses/exports.ts';
import { missingVideos, type Counts, type ItemProgress } from './rules.ts';

/** The part of a learning event that moves progress. */
export interface ProgressEvent {
  kind: string;
  itemSlug?: string | null | undefined;
  /** The attempt that was handed in or marked, or the video that was completed. */
  subject?: string | null | undefined;
  /** Its percent; null where it was given back to be done again. */
  value?: number | null | undefined;
  at: Date;
}

export function emptyProgress(itemSlug: string): ItemProgress {
  return {
    itemSlug,
    firstViewedAt: null,
    lastViewedAt: null,
    submissions: 0,
    bestPercent: null,
    countedAttempt: null,
    completedAt: null,
    completedBy: null,
    checkUpAt: null,
    videosDone: [],
  };
}

/** Whether an event is the learner's own act: marks are given by others. */
export function isOfLearner({ kind }: Pick<ProgressEvent, 'kind'>): boolean {
  return kind !== 'attempt-marked';
}

/** Slugs of the items that an event moves, or may move. */
export function movedItems(outline: Outline, event: ProgressEvent): string[] {
  if (event.kind === 'kana-check-passed') {
    return lessonsOf(outline)
      .filter((lesson) => lesson.strand === 'kana')
      .map((lesson) => lesson.slug);
  }
  if (event.kind === 'revision-taken') return lessonsOf(outline).map((lesson) => lesson.slug);
  const item = event.itemSlug ? findItem(outline, event.itemSlug) : undefined;
  if (!item) return [];
  if (event.kind === 'viewed' || event.kind === 'video-completed') return [item.slug];
  if (event.kind !== 'attempt-submitted' && event.kind !== 'attempt-marked') return [];
  return item.lessonSlug ? [item.slug, item.lessonSlug] : [item.slug];
}

/**
 * One item's progress after an event, the same object where it moves nothing: pure, so that replaying the log
 * gives the stored rows.
 */
export function applyEvent(
  outline: Outline,
  before: ItemProgress,
  event: ProgressEvent,
): ItemProgress {
  if (event.kind === 'viewed') {
    return { ...before, firstViewedAt: before.firstViewedAt ?? event.at, lastViewedAt: event.at };
  }
  if (event.kind === 'kana-check-passed') return completed(before, event.at, 'kana-check');
  if (event.kind === 'video-completed') return videoDone(outline, before, event);
  if (event.kind === 'revision-taken') return completedIfWhole(outline, before, event.at);
  if (event.itemSlug !== before.itemSlug) return checkUpDone(outline, before, event);
  return submitted(outline, before, event);
}

/** A lesson after its check-up was submitted. */
function checkUpDone(outline: Outline, before: ItemProgress, { at }: ProgressEvent): ItemProgress {
  const lesson = findItem(outline, before.itemSlug);
  if (!lesson?.videos?.length) return completed(before, at, 'check-up');
  const after = { ...before, checkUpAt: before.checkUpAt ?? at };
  return missingVideos(lesson, after).length > 0 ? after : completed(after, at, 'check-up');
}

/** A lesson after one of its videos became complete. */
function videoDone(
  outline: Outline,
  before: ItemProgress,
  { subject, at }: ProgressEvent,
): ItemProgress {
  const known = new Set(before.videosDone);
  if (subject) known.add(subject);
  const after = { ...before, videosDone: [...known].toSorted() };
  return completedIfWhole(outline, after, at);
}

/** A lesson of which a video is complete, or gone in another revision: with its check-up it may be complete now. */
function completedIfWhole(outline: Outline, row: ItemProgress, at: Date): ItemProgress {
  const lesson = findItem(outline, row.itemSlug);
  const isOpen = !row.checkUpAt || !lesson || missingVideos(lesson, row).length > 0;
  return isOpen ? row : completed(row, at, 'check-up');
}

function submitted(outline: Outline, before: ItemProgress, event: ProgressEvent): ItemProgress {
  const isNew = event.kind === 'attempt-submitted';
  const known = { ...before, submissions: before.submissions + (isNew ? 1 : 0) };
  const item = findItem(outline, before.itemSlug);
  const counts = item?.quiz?.counts ?? 'best';
  const counted = COUNTED[counts](before, event);
  if (!counted) return known;
  const after = { ...known, bestPercent: counted.percent, countedAttempt: counted.attempt };
  const mark = markOf(outline, item);
  if (mark === null) return after;
  if ((counted.percent ?? -1) >= mark) return completed(after, event.at, 'check-up');
  return counts === 'best' ? after : { ...after, completedAt: null, completedBy: null };
}

type Counted = { attempt: string | null; percent: number | null };

/** What counts after an attempt was handed in, marked or given back; null where that changes nothing. */
const COUNTED: Record<Counts, (before: ItemProgress, event: ProgressEvent) => Counted | null> = {
  // What was once reached stays, whatever becomes of the attempt: of which one it is does not matter.
  best: (before, event) => {
    const { percent } = countedBy(event);
    if (percent === null) return null;
    return { attempt: null, percent: Math.max(before.bestPercent ?? 0, percent) };
  },
  latest: (before, event) =>
    event.kind === 'attempt-submitted' || isCounted(before, event) ? countedBy(event) : null,
  first: (before, event) => {
    const isFirst = event.kind === 'attempt-submitted' && before.bestPercent === null;
    return isFirst || isCounted(before, event) ? countedBy(event) : null;
  },
};

const isCounted = ({ countedAttempt }: ItemProgress, { subject }: ProgressEvent) =>
  countedAttempt !== null && countedAttempt === subject;

function countedBy({ kind, subject, value }: ProgressEvent): Counted {
  // What was given back has no result until it is done again.
  if (kind === 'attempt-marked' && value == null) return { attempt: null, percent: null };
  return { attempt: subject ?? null, percent: value ?? 0 };
}

/** The percent that completes an item when it is submitted; null where submitting completes nothing. */
function markOf(outline: Outline, item: OutlineItem | undefined): number | null {
  if (!item) return null;
  const { kind, quiz } = item;
  if (kind === 'lesson-check-up') return 0;
  if (kind === 'module-check-up') return outline.completion.moduleCheckUpPercent;
  if (!quiz) return null;
  return quiz.role === 'task' ? 0 : quiz.percent;
}

function completed(before: ItemProgress, at: Date, by: 'check-up' | 'kana-check'): ItemProgress {
  if (before.completedAt) return before;
  return { ...before, completedAt: at, completedBy: by };
}
