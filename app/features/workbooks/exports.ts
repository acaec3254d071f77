export type { CarryRefusal } from './carry-view.ts';
export type { RefusedEntry } from './workbook-view.ts';
