export { answerByKey } from './answer-by-key.server.ts';
export { askAlone, judgeAlone, viewAlone } from './asked-alone.server.ts';
export { judgeAgainBy, type JudgeAgain } from './judge-again.server.ts';
export { listReceipts } from './list-receipts.server.ts';
export { listTold } from './list-told.server.ts';
export { loadAnswer } from './load-answer.server.ts';
export { loadLatestAnswers } from './latest-answers.server.ts';
export { loadAsked } from './queries.server.ts';
export { loadRegradedOf } from './load-regraded.server.ts';
export { readyRegrade, regradeAnswer, regradeNewAnswer } from './regrade-attempt.server.ts';
export { scoreAttempts, type ScoredAttempt } from './score-attempt.server.ts';
export { scoreSections, type SectionScore } from './score-sections.server.ts';
export {
  holdAttempt,
  rescoreAttempt,
  settleAttempt,
  type HeldAttempt,
} from './settle-attempt.server.ts';
export { shownNow } from './shown-now.server.ts';
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
export { seededRandom } from './random.ts';
