import type { Face } from './faces.server.ts';

/** A piece of text in one face. */
export interface Run {
  face: Face;
  text: string;
}

/** Tells whether a face has a glyph for a character. */
export type HasGlyph = (face: Face, character: string) => boolean;

/** Stands where a character cannot be set at all, as printers do it. */
export const GETA = '〓';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const COMBINED = /\p{M}/u;
const LATIN = /\p{Script=Latin}/u;
const HIDDEN = /\p{C}/u;
const VOICED = /[\u3099\u309A]/u;

/** Composed form, in graphemes. */
export function graphemesOf(text: string): string[] {
  return [...graphemes.segment(text.normalize('NFC'))].map(({ segment }) => segment);
}

/** The face in which a grapheme can be set, or null. */
export function faceOf(grapheme: string, wanted: Face, has: HasGlyph): Face | null {
  const covers = (face: Face) => [...grapheme].every((character) => has(face, character));
  if (HIDDEN.test(grapheme)) return null;
  // The Japanese face draws combining marks as signs of their own.
  if ((!COMBINED.test(grapheme) || VOICED.test(grapheme)) && covers(wanted)) return wanted;
  return covers('latin') ? 'latin' : null;
}

/** Distinct graphemes of a text that no face can set. */
export function missingFrom(text: string, has: HasGlyph): string[] {
  const missing = graphemesOf(text).filter((one) => faceOf(one, 'regular', has) === null);
  return [...new Set(missing)];
}

/**
 * A text as runs that can be set. Where one letter needs the Latin face, all Latin letters take it:
 * a name is not mixed of two designs. What cannot be set loses its marks, or becomes 〓.
 */
export function runsOf(text: string, wanted: Face, has: HasGlyph): Run[] {
  const plain = text.replaceAll(/\s/gu, ' ').replaceAll(/\p{C}/gu, '');
  const settable = graphemesOf(plain).map((one) => settableForm(one, has));
  const mixed = settable.some((one) => LATIN.test(one) && faceOf(one, wanted, has) === 'latin');
  const runs: Run[] = [];
  for (const grapheme of settable) {
    const whole = mixed && LATIN.test(grapheme) && faceOf(grapheme, 'latin', has);
    const face = whole || faceOf(grapheme, wanted, has) || wanted;
    const last = runs.at(-1);
    if (last?.face === face) last.text += grapheme;
    else runs.push({ face, text: grapheme });
  }
  return runs;
}

function settableForm(grapheme: string, has: HasGlyph): string {
  if (faceOf(grapheme, 'regular', has)) return grapheme;
  const bare = grapheme.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return bare && faceOf(bare, 'regular', has) ? bare : GETA;
}
