export { answerByKey } from './answer-by-key.server.ts';
export { startAttempt } from './start-attempt.server.ts';
export { submitAttempt } from './submit-attempt.server.ts';
export { refreshTimes } from './refresh-times.server.ts';
export { submitDueAttempts } from './submit-due-attempts.server.ts';
