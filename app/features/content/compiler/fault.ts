/** Every way in which course files can be wrong. The code is stable; the words are for the author. */
export const FAULT_CODES = [
  'audio-stale',
  'audio-unknown',
  'block-missing',
  'block-repeated',
  'block-unknown',
  'blocks-differ',
  'caption-markup',
  'caption-order',
  'caption-syntax',
  'caption-time',
  'character-refused',
  'clip-repeated',
  'draw-too-few',
  'emphasis-open',
  'feedback-missing',
  'figure-missing',
  'figure-unused',
  'file-missing',
  'file-too-large',
  'file-unknown',
  'heading-level',
  'html-refused',
  'id-repeated',
  'id-tells',
  'kana-not-taught',
  'kanji-without-ruby',
  'lesson-order',
  'link-refused',
  'markdown-refused',
  'not-nfc',
  'not-utf8',
  'options-correct',
  'options-repeated',
  'order-repeated',
  'prompt-tells',
  'question-shape',
  'reading-unclear',
  'reference-unknown',
  'romaji-differs',
  'ruby-syntax',
  'say-differs',
  'shape',
  'slug-repeated',
  'sound-missing',
  'svg-refused',
  'tile-repeated',
  'too-long',
  'typed-accepted',
  'video-stale',
  'yaml-refused',
  'yaml-syntax',
] as const;

export type FaultCode = (typeof FAULT_CODES)[number];

export type Position = { line: number; column?: number };

/** One fault: where it stands, what was expected there and what was found. */
export type Fault = Position & {
  file: string;
  code: FaultCode;
  expected: string;
  found: string;
};

const LONGEST_QUOTE = 80;

/** Shortens what was found so that a hostile file cannot flood the report. */
export function quote(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const points = [...line];
  return points.length <= LONGEST_QUOTE ? line : `${points.slice(0, LONGEST_QUOTE).join('')}…`;
}

/** Faults in reading order: by file, line, column, then code. */
export function inOrder(faults: readonly Fault[]): Fault[] {
  const by = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...faults].sort(
    (a, b) =>
      by(a.file, b.file) ||
      a.line - b.line ||
      (a.column ?? 0) - (b.column ?? 0) ||
      by(a.code, b.code) ||
      by(a.found, b.found),
  );
}

/** One line of the report for one fault. */
export function describeFault(fault: Fault): string {
  const place = `${fault.file}:${fault.line}${fault.column ? `:${fault.column}` : ''}`;
  return `${place}  ${fault.code}: expected ${fault.expected}; found ${fault.found}`;
}

/** A report of all faults, one a line. */
export function formatFaults(faults: readonly Fault[]): string {
  return inOrder(faults).map(describeFault).join('\n');
}
