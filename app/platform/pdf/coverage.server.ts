import { loadFaces, type Faces } from './faces.server.ts';
import { missingFrom, type HasGlyph } from './runs.ts';

/** Tells what the loaded faces can draw. */
export function glyphsOf(faces: Faces): HasGlyph {
  return (face, character) => faces[face].widthOf(character) !== null;
}

/** The distinct characters of a text that the typefaces cannot draw, as a person would count them. */
export async function undrawable(text: string): Promise<string[]> {
  return missingFrom(text, glyphsOf(await loadFaces()));
}
