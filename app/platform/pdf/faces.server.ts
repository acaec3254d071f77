import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** A typeface of the document. `latin` stands in where BIZ UDPGothic lacks a letter of a name. */
export type Face = 'regular' | 'bold' | 'latin';

export interface LoadedFace {
  bytes: Buffer;
  /** Width of a character in parts of the size, or null where the face has no glyph for it. */
  widthOf: (character: string) => number | null;
}

export type Faces = Readonly<Record<Face, LoadedFace>>;

const require = createRequire(import.meta.url);

const FILES: Record<Face, string> = {
  regular:
    require.resolve('@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf'),
  latin: require.resolve('@expo-google-fonts/questrial/400Regular/Questrial_400Regular.ttf'),
};

let faces: Promise<Faces> | undefined;

/** The typefaces, read and parsed once per process. */
export function loadFaces(): Promise<Faces> {
  faces ??= readFaces().catch((error: unknown) => {
    faces = undefined;
    throw error;
  });
  return faces;
}

/** The libraries are loaded with the first document: most processes never make one. */
async function readFaces(): Promise<Faces> {
  const [regular, bold, latin] = await Promise.all([
    readFace(FILES.regular),
    readFace(FILES.bold),
    readFace(FILES.latin),
  ]);
  return { regular, bold, latin };
}

async function readFace(file: string): Promise<LoadedFace> {
  const bytes = await readFile(file);
  const { default: fontkit } = await import('@pdf-lib/fontkit');
  const font = fontkit.create(bytes);
  const widths = new Map<string, number | null>();
  const read = (point: number) =>
    font.hasGlyphForCodePoint(point)
      ? font.glyphForCodePoint(point).advanceWidth / font.unitsPerEm
      : null;
  return {
    bytes,
    widthOf(character) {
      const known = widths.get(character);
      if (known !== undefined) return known;
      const width = read(character.codePointAt(0) ?? 0);
      widths.set(character, width);
      return width;
    },
  };
}

/**
 * The face with no glyphs but those of `text`. HarfBuzz cuts it: pdf-lib's own subsetting loses
 * the outlines of this font. Text is set glyph by glyph, so layout tables and hints are dropped.
 */
export async function subsetFace(face: LoadedFace, text: string): Promise<Buffer> {
  const { default: subsetFont } = await import('subset-font');
  return subsetFont(face.bytes, text, {
    targetFormat: 'truetype',
    keepFeatures: [],
    noLayoutClosure: true,
    noHinting: true,
    dropTables: ['GSUB', 'GPOS', 'GDEF', 'meta', 'vhea', 'vmtx'],
  });
}
