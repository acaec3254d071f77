export { compileCourse } from './compiler/compile-course.ts';
export type { CompileResult } from './compiler/compile-course.ts';
export { checkFiles } from './compiler/check-files.ts';
export { checkStrokes } from './compiler/check-strokes.ts';
export { describeFault, formatFaults, inOrder } from './compiler/fault.ts';
export type { Fault, FaultCode } from './compiler/fault.ts';
export { formatFile } from './compiler/format-file.ts';
export type { CourseFiles } from './compiler/source-files.ts';
export { NOTHING_TAUGHT, teach, untaughtLetters } from './compiler/japanese/taught.ts';
