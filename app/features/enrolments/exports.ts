export { dueOf, nextDue } from './due.ts';
export { weeksBehind } from './pace.ts';
