export { contentsOf, type CourseContentsView } from './contents.ts';
export { lessonView, type LessonView } from './lesson-view.ts';
export {
  checkUpOf,
  findItem,
  lessonsOf,
  type Bilingual,
  type Outline,
  type OutlineItem,
  type OutlineWord,
} from './outline.ts';
export { practiceSheetHtml } from './practice-sheet.ts';
export { searchWords } from './search-words.ts';
export { summaryOf, type CourseSummary } from './summary.ts';
