import {
  lessonsOf,
  monthlyTestsOf,
  neededTasks,
  type Outline,
} from '#app/features/courses/exports.ts';
import { isLessonComplete, type ProgressMap } from './rules.ts';

/** How far: complete lessons, passed module check-ups and tasks handed in, of all that are needed. */
export function tally(outline: Outline, progress: ProgressMap) {
  const lessons = lessonsOf(outline);
  const checkUps = outline.modules.map((module) => module.checkUp);
  const tasks = neededTasks(outline);
  return {
    lessonsDone: lessons.filter((lesson) => isLessonComplete(progress, lesson.slug)).length,
    lessons: lessons.length,
    checkUpsDone: checkUps.filter((slug) => progress.get(slug)?.completedAt).length,
    checkUps: checkUps.length,
    tasksDone: tasks.filter(({ slug }) => progress.get(slug)?.completedAt).length,
    tasks: tasks.length,
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
 * free, its monthly tests, where it has them, and its tasks, where they are needed.
 */
export function isCourseComplete(outline: Outline, progress: ProgressMap): boolean {
  const monthly = monthlyTally(outline, progress);
  if (monthly) {
    const { rule, inTime, atMark } = monthly;
    if (inTime < rule.inTime || atMark < rule.atMark.count) return false;
  }
  const counts = tally(outline, progress);
  if (counts.tasksDone < counts.tasks) return false;
  if (outline.completion.isFree) return monthly !== null;
  return counts.lessonsDone === counts.lessons && counts.checkUpsDone === counts.checkUps;
}
