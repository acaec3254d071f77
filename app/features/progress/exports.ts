export {
  isCourseComplete,
  itemStates,
  missingLessons,
  tally,
  whyOf,
  type ItemState,
  type ProgressMap,
  type Why,
} from './rules.ts';
export { progressView, type ItemView, type ProgressView } from './view.ts';
