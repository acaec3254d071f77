export { hasMoreKinds, hasUploads } from './attempt-view.ts';
export type { AttemptView, ResultView } from './attempt-view.ts';
export { Prose } from './components/prose.tsx';
