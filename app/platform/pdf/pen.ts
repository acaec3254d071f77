import type { Locale } from '#app/i18n/types.ts';
import { balanceLines, breakLines, fitLines } from './lines.ts';
import type { Typesetter } from './measure.server.ts';
import type { Block, Sheet, Style } from './sheet.ts';

/** Where the round of a Japanese or Latin letter stands in its line. */
const ASCENT = 0.86;

export interface Piece {
  text: string;
  lang: Locale | null;
  style: Style;
  role?: Block['role'];
}

export interface Place {
  x: number;
  y: number;
  width: number;
}

export interface FitBox extends Place {
  height: number;
  /** Sizes to try, largest first. */
  sizes: readonly number[];
  /** Sizes worth trying on one line before the text may wrap. */
  oneLine?: readonly number[];
}

/** Writes text on sheets; every method gives the height it took. */
export interface Pen {
  write: (sheet: Sheet, piece: Piece, place: Place) => number;
  /** Writes as large as the box allows; nothing ever leaves the box's width. */
  fit: (sheet: Sheet, piece: Piece, box: FitBox) => number;
  /** Writes lines that are broken already. */
  writeLines: (sheet: Sheet, piece: Omit<Piece, 'text'>, at: Place & { lines: string[] }) => number;
  /** The lines in which a piece would be written. */
  lines: (piece: Piece, width: number) => string[];
  height: (piece: Piece, width: number) => number;
  /** Width on one line. */
  width: (piece: Piece) => number;
}

/** A pen that sets with `set`. */
export function makePen(set: Typesetter): Pen {
  const widthIn = (style: Style) => (text: string) => set.width(text, style);
  const breakPiece = ({ text, style }: Piece, width: number) =>
    style.align === 'center'
      ? balanceLines(text, width, widthIn(style))
      : breakLines(text, width, widthIn(style));

  const place = (sheet: Sheet, piece: Omit<Piece, 'text'>, at: Place & { lines: string[] }) => {
    const { size, leading, colour, face, tracking = 0 } = piece.style;
    const lines = at.lines.map((text, index) => ({
      x: at.x + indent(piece.style, at.width - widthIn(piece.style)(text) + tracking),
      baseline: at.y + size * (index * leading + (leading - 1) / 2 + ASCENT),
      size,
      tracking,
      colour,
      runs: set.runs(text, face),
    }));
    const { role = 'P', lang } = piece;
    sheet.blocks.push({ role, lang, lines, shapes: [] });
    return lines.length * size * leading;
  };

  return {
    write: (sheet, piece, at) => place(sheet, piece, { ...at, lines: breakPiece(piece, at.width) }),
    writeLines: place,
    lines: breakPiece,
    height: (piece, width) => breakPiece(piece, width).length * lineHeight(piece),
    width: ({ text, style }) => widthIn(style)(text),
    fit(sheet, piece, box) {
      const { style, text } = piece;
      const measure = (part: string, size: number) => set.width(part, { ...style, size });
      const single = box.oneLine?.find((size) => measure(text, size) <= box.width);
      const fitted = single
        ? { size: single, lines: [text] }
        : fitLines(text, { ...box, leading: style.leading }, measure);
      const sized = { ...piece, style: { ...style, size: fitted.size } };
      return place(sheet, sized, { ...box, lines: fitted.lines });
    },
  };
}

const lineHeight = ({ style }: Piece) => style.size * style.leading;

function indent({ align = 'start' }: Style, room: number): number {
  if (align === 'start') return 0;
  return align === 'center' ? room / 2 : room;
}
