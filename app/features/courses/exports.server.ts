export {
  findCourseSlug,
  findPublishedCourse,
  listPublishedCourses,
  loadLessonHtml,
  loadOutline,
  loadTaughtLetters,
  newestCorrection,
  newestRevision,
} from './queries.server.ts';
export { listLevels, type Level } from './levels.server.ts';
export { publishCourse } from './publish-course.server.ts';
