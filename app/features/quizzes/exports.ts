export { hasMoreKinds } from './attempt-view.ts';
export type { AttemptView } from './attempt-view.ts';
