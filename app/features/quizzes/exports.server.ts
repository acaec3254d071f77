export { answerByKey } from './answer-by-key.server.ts';
export { loadAnswer } from './load-answer.server.ts';
export { loadAsked, loadLatestAnswers } from './queries.server.ts';
export { scoreSections, type SectionScore } from './score-sections.server.ts';
export { settleAttempt } from './settle-attempt.server.ts';
export { startAttempt } from './start-attempt.server.ts';
export { submitAttempt } from './submit-attempt.server.ts';
export { refreshTimes } from './refresh-times.server.ts';
export { submitDueAttempts } from './submit-due-attempts.server.ts';
export {
  listUploads,
  listUploadsOf,
  readUpload,
  type Upload,
} from './uploads/read-upload.server.ts';
