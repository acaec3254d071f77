export { followLearning } from './follow-learning.server.ts';
export {
  findLearnerCourse,
  findReadableCourse,
  loadLearnerCourses,
  type LearnerCourse,
  type OfPerson,
} from './queries.server.ts';
export { recordView } from './record-view.server.ts';
export { paceRefresh, refreshPace, refreshUnpaced } from './refresh-pace.server.ts';
