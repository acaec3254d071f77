export {
  answerFromForm,
  arranged,
  judgeAnswer,
  judgedBy,
  KIND_NAMES,
  partsOf,
  rightAnswer,
  solutionOf,
  uploadsOf,
  writtenWords,
} from './kinds/registry.ts';
export { opaqueName, shuffledByName } from './opaque-names.server.ts';
export { checkSource } from './sources/check-source.ts';
export type { SourceFaultCode } from './sources/check-source.ts';
export { compileSource } from './sources/compile-source.server.ts';
export { QUESTION_FIELDS } from './sources/question-fields.ts';
export { questionSourceSchema } from './sources/question-source.ts';
export type { QuestionSource, SourceOf } from './sources/question-source.ts';
export type { Media } from './sources/source-words.ts';
