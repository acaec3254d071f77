export { answerByKey } from './answer-by-key.server.ts';
export { startAttempt } from './start-attempt.server.ts';
export { submitAttempt } from './submit-attempt.server.ts';
