import type { CompiledPiece } from '#app/features/content/exports.ts';

/** A piece of a workbook with its place in the course. */
export interface Piece extends CompiledPiece {
  /** Unique in the course: the code of the lesson and the id of the piece, as `b1-strengths`. */
  key: string;
  lessonSlug: string;
}

/** What somebody wrote for a piece; `version` is empty before it was ever saved. */
export interface Written {
  text: string;
  version: string;
}

export const NOTHING_WRITTEN: Written = { text: '', version: '' };

/** The key of a piece in its course. @param code of the lesson, as `B1` */
export function keyOf(code: string, id: string): string {
  return `${code.toLowerCase()}-${id}`;
}

/** A text as it is counted and stored: the line ends of the network are one character. */
export function normalised(text: string): string {
  return text.replaceAll(/\r\n?/gu, '\n');
}

/** Characters, counted as people count them: an emoji of one code point is one. */
export function countCharacters(text: string): number {
  return [...normalised(text)].length;
}

/** The version of a row, as forms carry it. */
export function versionOf(updatedAt: Date): string {
  return updatedAt.toISOString();
}

/** The instant of a save: later than the one before, also where a clock stands still. */
export function savedAt(now: Date, before: Date | null): Date {
  return new Date(Math.max(now.getTime(), (before?.getTime() ?? 0) + 1));
}
