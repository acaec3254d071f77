import type { Carries } from '#app/features/content/exports.ts';
import type { Written } from './rules.ts';

/** A stretch of text in the reader's language, or in another, or with its readings. */
export type Part = { text: string; lang?: 'en' | 'ja' } | { ruby: string };

/** A piece as its reader is shown it. */
export interface ShownPiece {
  key: string;
  title: Part[];
  prompt: Part[][];
  example: Part[][] | null;
  most: number;
  carries: Carries | null;
  written: Written;
}

/** A workbook as its page shows it, in one language. */
export interface WorkbookView {
  /** Of the account, for what its device keeps. */
  mark: string;
  courseSlug: string;
  courseTitle: string;
  lessons: { slug: string; code: string; title: Part[]; pieces: ShownPiece[] }[];
  /** They left the course: they read what they wrote. */
  isReadOnly: boolean;
  /** They have a career profile. */
  mayCarry: boolean;
}

/** A piece that a form sent and that was not saved. */
export type RefusedEntry = { key: string; text: string } & Refusal;

export type Refusal =
  { reason: 'too-long'; most: number; count: number } | { reason: 'changed'; stored: Written };
