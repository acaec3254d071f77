export { checkUpRule } from './check-up-rule.ts';
export { completionRuleOf, type CompletionRule } from './completion-rule.ts';
export { contentsOf, type CourseContentsView } from './contents.ts';
export { filesOf, type LessonVideo } from './lesson-videos.ts';
export { lessonView, type LessonView } from './lesson-view.ts';
export {
  checkUpOf,
  lessonOfCheckUp,
  findItem,
  lessonsOf,
  monthlyTestsOf,
  neededTasks,
  outlineItems,
  tasksAfter,
  teachesLanguage,
  wayItems,
  type Bilingual,
  type Outline,
  type MonthlyTestsRule,
  type OutlineItem,
  type OutlineWord,
  type QuizRole,
} from './outline.ts';
export { metReadings, readingsBefore } from './met-readings.ts';
export { makePlayer, type Player } from './behaviours/player.ts';
export { practiceSheetHtml } from './practice-sheet.ts';
export { summariesOf, summaryOf, type CourseSummary } from './summary.ts';
export { mayMeetCourse, maySeePrivateCourses, teachesCourse } from './policy.ts';
