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
export { loadLessonVideos, type LessonVideos } from './lesson-videos.server.ts';
export { findCourseFile, listCourseFiles } from './course-files.server.ts';
export { listLevels, type Level } from './levels.server.ts';
export { loadWorkbookPieces, type LessonPieces } from './workbook-pieces.server.ts';
export { publishCourse } from './publish-course.server.ts';
export { coursesKnownTo, editionsKnownTo, isPrivateCourse } from './private-courses.server.ts';
