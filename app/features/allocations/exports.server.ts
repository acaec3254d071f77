export { publishedAllocation, type PublishedAllocation } from './published-allocation.server.ts';
export { endAnswers } from './end-answers.server.ts';
export { inThread } from './run-thread.server.ts';
