export { easeOf, NO_EASE, type Accommodation, type Ease } from './accommodations.ts';
export { isOver } from './rules.ts';
export { dueGroups } from './due-groups.ts';
export { dueOf, nextDue } from './due.ts';
export { examDays, extended, isBehind, type Extension } from './pace.ts';
export { accessEndOf, windowOf } from './rules.ts';
