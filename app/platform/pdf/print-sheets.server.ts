import {
  beginText,
  endText,
  fill,
  moveText,
  PDFDocument,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  rotateAndSkewTextRadiansAndTranslate,
  setCharacterSpacing,
  setFillingRgbColor,
  setFontAndSize,
  setLineWidth,
  setStrokingRgbColor,
  showText,
  stroke,
  type PDFPage,
} from 'pdf-lib';
import type { Locale } from '#app/i18n/types.ts';
import { embedFaces, type EmbeddedFaces } from './embedded-faces.server.ts';
import type { Faces } from './faces.server.ts';
import type { Run } from './runs.ts';
import { PAPER, WATERMARK, type SetLine, type Shape, type Sheet } from './sheet.ts';
import { startStructure } from './structure-tree.server.ts';

/** What the file says of itself. Nothing here may depend on when it is printed. */
export interface DocumentFacts {
  title: string;
  author: string;
  subject: string;
  at: Date;
  /** Japanese where nothing else is said. */
  language?: Locale;
}

/** Prints sheets as a tagged PDF. The same sheets and facts give the same bytes. */
export async function printSheets(
  sheets: readonly Sheet[],
  faces: Faces,
  facts: DocumentFacts,
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  describe(document, facts);
  const embedded = await embedFaces(document, faces, sheets);
  const structure = startStructure(document);
  for (const sheet of sheets) {
    const page = document.addPage([PAPER.width, PAPER.height]);
    const artifacts = [...watermark(sheet.watermark, page, embedded), ...draw(sheet.ornaments)];
    page.pushOperators(...mark('Artifact', null, artifacts));
    for (const block of sheet.blocks) {
      const content = [
        ...draw(block.shapes),
        ...block.lines.flatMap((line) => write(line, page, embedded)),
      ];
      page.pushOperators(...mark(block.role, structure.enter(page, block), content));
    }
  }
  structure.finish();
  return document.save({ objectsPerTick: Number.POSITIVE_INFINITY });
}

function describe(document: PDFDocument, facts: DocumentFacts) {
  const { title, author, subject, at, language = 'ja' } = facts;
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setAuthor(author);
  document.setSubject(subject);
  document.setLanguage(language);
  document.setCreator('Kakehashi');
  document.setProducer('Kakehashi');
  document.setCreationDate(at);
  document.setModificationDate(at);
}

function mark(role: string, number: number | null, content: PDFOperator[]): PDFOperator[] {
  const name = PDFName.of(role);
  const begin =
    number === null
      ? PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [name])
      : PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, [name, `<</MCID ${number}>>`]);
  return [begin, ...content, PDFOperator.of(PDFOperatorNames.EndMarkedContent)];
}

function draw(shapes: readonly Shape[]): PDFOperator[] {
  return shapes.flatMap(({ x, y, width, height, colour, stroke: line }) => {
    const area = rectangle(x, PAPER.height - y - height, width, height);
    return line === undefined
      ? [setFillingRgbColor(...colour), area, fill()]
      : [setStrokingRgbColor(...colour), setLineWidth(line), area, stroke()];
  });
}

function show(runs: readonly Run[], size: number, on: { page: PDFPage; faces: EmbeddedFaces }) {
  return runs.flatMap(({ face, text }) => {
    const embedded = on.faces.get(face);
    if (!embedded) return [];
    return [setFontAndSize(embedded.nameOn(on.page), size), showText(embedded.encode(text))];
  });
}

function write(line: SetLine, page: PDFPage, faces: EmbeddedFaces): PDFOperator[] {
  return [
    beginText(),
    setFillingRgbColor(...line.colour),
    setCharacterSpacing(line.tracking),
    moveText(line.x, PAPER.height - line.baseline),
    ...show(line.runs, line.size, { page, faces }),
    endText(),
  ];
}

const SLANT = Math.PI / 5;

function watermark(runs: readonly Run[], page: PDFPage, faces: EmbeddedFaces): PDFOperator[] {
  if (runs.length === 0) return [];
  return [
    pushGraphicsState(),
    beginText(),
    setFillingRgbColor(...WATERMARK),
    rotateAndSkewTextRadiansAndTranslate(SLANT, 0, 0, 118, 262),
    ...show(runs, 74, { page, faces }),
    endText(),
    popGraphicsState(),
  ];
}
