import type { Face, Faces } from './faces.server.ts';
import { glyphsOf } from './coverage.server.ts';
import { runsOf, type Run } from './runs.ts';

/** Sets text in the faces and says how wide it comes out. Widths are in points. */
export interface Typesetter {
  runs: (text: string, face: Face) => Run[];
  width: (text: string, style: { face: Face; size: number; tracking?: number }) => number;
}

/** A typesetter for the loaded faces. */
export function makeTypesetter(faces: Faces): Typesetter {
  const has = glyphsOf(faces);
  const known = new Map<string, Run[]>();
  const runs = (text: string, face: Face) => {
    const key = `${face} ${text}`;
    const set = known.get(key) ?? runsOf(text, face, has);
    known.set(key, set);
    return set;
  };
  return {
    runs,
    width(text, { face, size, tracking = 0 }) {
      let width = 0;
      for (const run of runs(text, face)) {
        for (const character of run.text) {
          width += (faces[run.face].widthOf(character) ?? 0) * size + tracking;
        }
      }
      return width;
    },
  };
}
