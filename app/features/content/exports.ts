export { comparePublication, describeChange } from './compare-publication.ts';
export type { ChangedItem, CourseChange, Mark, PublicationKind } from './compare-publication.ts';
export type {
  Bilingual,
  CompiledCheckUp,
  CompiledClip,
  CompiledCourse,
  CompiledItem,
  CompiledLesson,
  CompiledMedia,
  CompiledModule,
  CompiledQuestion,
  CompiledVideo,
  CompiledWord,
  DrawRule,
  OfferedTo,
  QuizRole,
  Voice,
} from './compiled-course.ts';
export type { Carries, CompiledPiece } from './compiled-fill-in.ts';
export { fillPrepared } from './fill-prepared.ts';
export type { PreparedMedia } from './fill-prepared.ts';
export { proseRuns } from './prose-runs.ts';
export type { ProseRun } from './prose-runs.ts';
