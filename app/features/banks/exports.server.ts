export { drawQuestions } from './draw-questions.server.ts';
export type { DrawStratum } from './draw-questions.server.ts';
export { ensureBank } from './ensure-bank.server.ts';
export { findBankId } from './find-bank.server.ts';
export { keepQuestions } from './keep-questions.server.ts';
export { keepQuiz } from './keep-quiz.server.ts';
export { loadQuestions } from './load-questions.server.ts';
export { loadQuiz } from './load-quiz.server.ts';
