import { progressView, videoLeft } from '#app/features/progress/exports.ts';
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
