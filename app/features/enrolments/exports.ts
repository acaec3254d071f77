export { dueOf, nextDue } from './due.ts';
export { isBehind } from './pace.ts';
