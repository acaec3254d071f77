export { isCourseComplete, tally } from './course-complete.ts';
export {
  isLessonComplete,
  itemStates,
  missingLessons,
  videoLeft,
  whyOf,
  type ItemState,
  type ProgressMap,
  type Why,
} from './rules.ts';
export { progressView, type ItemView, type ProgressView, type VideoLacks } from './view.ts';
