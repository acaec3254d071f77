import type { Fault, FaultCode } from './fault.ts';
import { quote } from './fault.ts';

/** One caption: its id is that of the line that is said. Times are milliseconds. */
export type Cue = { id: string; fromMs: number; toMs: number; text: string; line: number };
export type CaptionFile = { file: string; cues: Cue[] };

const TIMING = /^(\S+)[ \t]+-->[ \t]+(\S+)$/u;
const TIME = /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})$/u;
const MARKUP = /[<>]|&(?:#\w+|\w+);/u;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const MOST_LINES = 2;

/** Milliseconds of `00:01.500` or `01:00:01.500`; null for anything else. */
export function readTime(text: string): number | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, hours = '0', minutes = '0', seconds = '0', rest = '0'] = match;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(rest);
}

type Block = { line: number; lines: string[] };

/** Stretches between empty lines, with the number of their first line. */
function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  lines.forEach((content, index) => {
    if (content.trim() === '') open = null;
    else if (open) open.lines.push(content);
    else blocks.push((open = { line: index + 1, lines: [content] }));
  });
  return blocks;
}

class CaptionReader {
  readonly faults: Fault[] = [];
  readonly cues: Cue[] = [];

  constructor(private readonly file: string) {}

  private fault(line: number, code: FaultCode, words: { expected: string; found: string }): void {
    this.faults.push({ file: this.file, line, code, ...words });
  }

  private times(line: number, content: string): { fromMs: number; toMs: number } | null {
    const match = TIMING.exec(content.trim());
    const [fromMs, toMs] = [readTime(match?.[1] ?? ''), readTime(match?.[2] ?? '')];
    if (fromMs === null || toMs === null) {
      const expected = 'times as 00:01.500 --> 00:04.000, without settings';
      this.fault(line, 'caption-time', { expected, found: quote(content) });
      return null;
    }
    if (fromMs >= toMs) {
      const expected = 'an end after the beginning';
      this.fault(line, 'caption-time', { expected, found: quote(content) });
      return null;
    }
    const before = this.cues.at(-1);
    if (before && fromMs < before.toMs) {
      const expected = `a beginning at or after the end of ${before.id}`;
      this.fault(line, 'caption-time', { expected, found: quote(content) });
    }
    return { fromMs, toMs };
  }

  private text(line: number, lines: readonly string[]): void {
    if (lines.length === 0 || lines.length > MOST_LINES) {
      const expected = `a text of one or ${MOST_LINES} lines`;
      this.fault(line, 'caption-syntax', { expected, found: `${lines.length} lines` });
    }
    lines.forEach((content, index) => {
      const markup = MARKUP.exec(content);
      if (!markup) return;
      const expected = 'text without markup and entities';
      this.fault(line + index, 'caption-markup', { expected, found: quote(content) });
    });
  }

  cue({ line, lines }: Block): void {
    const [id = '', timing, ...text] = lines;
    if (!ID.test(id) || timing === undefined) {
      const expected = 'the id of a line of the script, then its times, then its text';
      this.fault(line, 'caption-syntax', { expected, found: quote(id) });
      return;
    }
    const times = this.times(line + 1, timing);
    this.text(line + 2, text);
    if (times) this.cues.push({ id, ...times, text: text.join('\n'), line });
  }

  header(block: Block | undefined): void {
    if (block?.line === 1 && block.lines.length === 1 && block.lines[0] === 'WEBVTT') return;
    const expected = 'WEBVTT alone on the first line and an empty line after it';
    this.fault(1, 'caption-syntax', {
      expected,
      found: quote(block?.lines.join(' ') ?? 'nothing'),
    });
  }
}

/**
 * Reads captions in the part of WebVTT that lessons use: the header, then cues with an id, times and
 * plain text. Everything else is a fault with its line.
 */
export function parseCaptions(file: string, text: string): { cues: Cue[]; faults: Fault[] } {
  const reader = new CaptionReader(file);
  const blocks = blocksOf(text.replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u));
  reader.header(blocks[0]);
  for (const block of blocks.slice(1)) reader.cue(block);
  return { cues: reader.cues, faults: reader.faults };
}
