export { PLAIN_RUBRIC } from './answers/essay-fields.ts';
export {
  FILE_FAULT_CODES,
  IMPORT_FORMATS,
  IMPORT_LIMITS,
  LOSS_CODES,
  QUESTION_STATUSES,
} from './importer.ts';
export type {
  FileFaultCode,
  GivenFile,
  ImportedMedia,
  ImportedQuestion,
  ImportFormat,
  Loss,
  LossCode,
  MediaType,
  QuestionStatus,
  ReadResult,
} from './importer.ts';
export { templateRows } from './table/template.ts';
