export type { Evidence, Shown, ShownField, Words } from './shown.ts';
