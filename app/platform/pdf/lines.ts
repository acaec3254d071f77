/** Width of a text in points, in the style a caller has fixed. */
export type WidthOf = (text: string) => number;

const words = new Intl.Segmenter('ja', { granularity: 'word' });
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** May not begin a line. */
const CLOSING =
  /^[\s、。，．・：；？！?!,.:;)\]}」』）】〉》〕’”ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々〜%％゛゜-]+/u;
/** May not end a line. */
const OPENING = /[([{「『（【〈《〔‘“]$/u;

/**
 * Breaks a text into lines no wider than `max`, between words where it can; Japanese punctuation
 * stays with the word before it. A word wider than a line is broken between graphemes.
 */
export function breakLines(text: string, max: number, widthOf: WidthOf): string[] {
  const whole = text.trim();
  if (whole && widthOf(whole) <= max) return [whole];
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (widthOf((line + piece).trimEnd()) <= max) {
      line += piece;
      continue;
    }
    if (line.trim()) lines.push(line.trim());
    const broken = breakWord(piece, max, widthOf);
    lines.push(...broken.slice(0, -1));
    line = broken.at(-1) ?? '';
  }
  if (line.trim()) lines.push(line.trim());
  return lines;
}

/** The same number of lines, made as even as they can be: for centred text. */
export function balanceLines(text: string, max: number, widthOf: WidthOf): string[] {
  let best = breakLines(text, max, widthOf);
  const count = best.length;
  if (count < 2) return best;
  let low = max / 2;
  let high = max;
  while (high - low > 2) {
    const middle = (low + high) / 2;
    const tried = breakLines(text, middle, widthOf);
    if (tried.length > count) low = middle;
    else {
      best = tried;
      high = middle;
    }
  }
  return best;
}

/** A text at the largest of `sizes` (descending) at which it fits a box; the smallest if none does. */
export function fitLines(
  text: string,
  box: { width: number; height: number; sizes: readonly number[]; leading: number },
  widthOf: (text: string, size: number) => number,
): { size: number; lines: string[] } {
  let fitted = { size: box.sizes.at(-1) ?? 1, lines: [text] };
  for (const size of box.sizes) {
    const lines = balanceLines(text, box.width, (part) => widthOf(part, size));
    fitted = { size, lines };
    if (lines.length * size * box.leading <= box.height) break;
  }
  return fitted;
}

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of words.segment(text)) {
    const last = pieces.at(-1);
    if (last !== undefined && (CLOSING.test(segment) || OPENING.test(last.trimEnd()))) {
      pieces[pieces.length - 1] = last + segment;
    } else if (last !== undefined && isOneWord(last, segment)) {
      pieces[pieces.length - 1] = last + segment;
    } else pieces.push(segment);
  }
  return pieces;
}

/** Parts of an address or a hyphenated word hold together. */
function isOneWord(before: string, after: string): boolean {
  return /[\p{L}\p{N}/'’&-]$/u.test(before) && /^[/'’&@]/u.test(after);
}

function breakWord(word: string, max: number, widthOf: WidthOf): string[] {
  const parts: string[] = [];
  let part = '';
  for (const { segment } of graphemes.segment(word)) {
    if (part && widthOf((part + segment).trimEnd()) > max) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}
