import { checkUpOf } from '#app/features/courses/exports.ts';
import { isLessonComplete, progressView, videoLeft } from '#app/features/progress/exports.ts';
import type { LearnerCourse } from '#app/features/progress/exports.server.ts';

/** Where it goes on from the result of an item. */
export function onwardFrom(
  { outline, progress, enrolment, readOnly }: LearnerCourse,
  itemSlug: string,
) {
  return {
    next: readOnly ? null : progressView(outline, progress).next,
    videoLeft: readOnly ? null : videoLeft(outline, progress, itemSlug),
    courseComplete: enrolment.completedAt !== null && readOnly !== 'left',
    isReadOnly: readOnly !== null,
  };
}

/** Where it goes on from a lesson: to its check-up until that is handed in, and from a complete one to what comes next. */
export function onwardOf({ outline, progress, readOnly }: LearnerCourse, lesson: string) {
  const isComplete = isLessonComplete(progress, lesson);
  return {
    isCheckUpDone: isComplete || (progress.get(checkUpOf(lesson))?.submissions ?? 0) > 0,
    onward: isComplete && !readOnly ? progressView(outline, progress).next : null,
  };
}
