export {
  findPublishedCourse,
  listPublishedCourses,
  loadLessonHtml,
  loadOutline,
  newestCorrection,
} from './queries.server.ts';
export { publishCourse } from './publish-course.server.ts';
export { makeVersionCache } from './version-cache.server.ts';
export { contentReportMail, reportContent } from './report-content.server.ts';
