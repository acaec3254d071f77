import type { Bilingual } from '#app/features/questions/exports.ts';

/** What readers fill in, as written: on the device, or in their workbook. */
export type FilledIn = {
  sheets?: CompiledSheet[];
  checklists?: CompiledChecklist[];
  workbook?: CompiledPiece[];
};

export type CompiledSheet = {
  id: string;
  title: Bilingual;
  lead?: Bilingual | undefined;
  fields: { id: string; label: Bilingual; hint?: Bilingual | undefined; rows: number }[];
};

export type CompiledChecklist = {
  id: string;
  title: Bilingual;
  items: ({ id: string; note?: Bilingual | undefined } & Bilingual)[];
};

/** A piece of the workbook of a course; `most` counts characters. */
export type CompiledPiece = {
  id: string;
  title: Bilingual;
  prompt: Bilingual;
  example?: Bilingual | undefined;
  most: number;
  carries?: Carries | undefined;
};

/** The part of the career profile a piece may be carried into. */
export type Carries = 'self-pr' | 'work-summary' | 'project';
