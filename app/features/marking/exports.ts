export { mayDecide } from './policy.ts';
export type { MarksView } from './views.ts';
