import fontkit from '@pdf-lib/fontkit';
import { PDFHexString, type PDFDocument, type PDFName, type PDFPage, type PDFRef } from 'pdf-lib';
import { subsetFace, type Face, type Faces } from './faces.server.ts';
import type { Run } from './runs.ts';
import type { Sheet } from './sheet.ts';

/** A face as it lies in one document. */
export interface EmbeddedFace {
  encode: (text: string) => PDFHexString;
  nameOn: (page: PDFPage) => PDFName;
}

export type EmbeddedFaces = ReadonlyMap<Face, EmbeddedFace>;

/** A subset's name begins with six letters, by the rule of the format. */
const NAMES: Record<Face, string> = {
  regular: 'KKHSRG+BIZUDPGothic-Regular',
  bold: 'KKHSBD+BIZUDPGothic-Bold',
  latin: 'KKHSLA+Questrial-Regular',
};

/** Embeds, of each face in use, the characters that the sheets need. */
export async function embedFaces(
  document: PDFDocument,
  faces: Faces,
  sheets: readonly Sheet[],
): Promise<EmbeddedFaces> {
  const embedded = new Map<Face, EmbeddedFace>();
  for (const [face, text] of charactersOf(sheets)) {
    const bytes = await subsetFace(faces[face], text);
    const font = fontkit.create(bytes);
    document.registerFontkit({ create: () => font });
    const { ref } = await document.embedFont(bytes, { customName: NAMES[face] });
    embedded.set(face, {
      encode: (part) => PDFHexString.of([...part].map((one) => glyphCode(font, one)).join('')),
      nameOn: resourceName(ref, face),
    });
  }
  return embedded;
}

function glyphCode(font: ReturnType<typeof fontkit.create>, character: string): string {
  const { id } = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
  return id.toString(16).padStart(4, '0');
}

function resourceName(ref: PDFRef, face: Face) {
  const names = new Map<PDFPage, PDFName>();
  return (page: PDFPage) => {
    const name = names.get(page) ?? page.node.newFontDictionary(face, ref);
    names.set(page, name);
    return name;
  };
}

/** Sorted, so that the same words give the same file. */
function charactersOf(sheets: readonly Sheet[]): Map<Face, string> {
  const used = new Map<Face, Set<string>>();
  const take = (runs: readonly Run[]) => {
    for (const { face, text } of runs) {
      const characters = used.get(face) ?? new Set<string>();
      used.set(face, characters);
      for (const character of text) characters.add(character);
    }
  };
  for (const { watermark, blocks } of sheets) {
    take(watermark);
    for (const { lines } of blocks) for (const { runs } of lines) take(runs);
  }
  return new Map([...used].map(([face, characters]) => [face, [...characters].sort().join('')]));
}
