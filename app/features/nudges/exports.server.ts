export { nudgeStep } from './nudge-step.server.ts';
export { findNudgeWords } from './queries.server.ts';
