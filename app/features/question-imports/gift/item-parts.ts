import type { LossCode } from '../importer.ts';
import type { TextFormat, Written } from '../texts/carry-text.ts';
import { shielded, unshielded } from './escapes.ts';

/** The parts of a question, in which escaped signs are still stood for. */
export interface ItemParts {
  title: string;
  format: TextFormat;
  /** What stands before the braces, and behind them. */
  before: string;
  after: string;
  answers: string;
  /** Said in the end to everybody. */
  general: string;
}

export type SplitItem =
  { ok: true; parts: ItemParts } | { ok: false; code: LossCode; detail: string };

const FORMAT = /^\s*\[(html|markdown|moodle|plain)\]/u;
/** Lines as they happen to end; those that are meant are escaped. */
const LINE = /[ \t]*\n[ \t]*/gu;

/** A piece of text with the format it names, or that of what it belongs to. */
export function writtenOf(piece: string, format: TextFormat): Written {
  const named = FORMAT.exec(piece);
  const own = (named?.[1] as TextFormat | undefined) ?? format;
  const bare = named ? piece.slice(named[0].length) : piece;
  const flowing = own === 'markdown' ? bare : bare.replaceAll(LINE, ' ');
  return { text: unshielded(flowing).trim(), format: own };
}

/** The general feedback stands last. */
function dividedAnswers(inside: string): { answers: string; general: string } {
  const at = inside.lastIndexOf('####');
  if (at < 0) return { answers: inside.trim(), general: '' };
  return { answers: inside.slice(0, at).trim(), general: inside.slice(at + 4) };
}

function titled(text: string): { title: string; rest: string } {
  const start = text.trimStart();
  const end = start.startsWith('::') ? start.indexOf('::', 2) : -1;
  if (end < 0) return { title: '', rest: start };
  return { title: unshielded(start.slice(2, end)).trim(), rest: start.slice(end + 2) };
}

/** A question's text apart from its answers; a fault where its braces are not one pair. */
export function splitItem(text: string): SplitItem {
  const { title, rest } = titled(shielded(text));
  const named = FORMAT.exec(rest);
  const format = (named?.[1] ?? 'moodle') as TextFormat;
  const body = named ? rest.slice(named[0].length) : rest;
  const open = body.indexOf('{');
  const close = body.indexOf('}');
  const fault = (code: LossCode) => ({ ok: false as const, code, detail: unshielded(text) });
  if (open < 0 && close < 0) return fault('not-a-question');
  if (open < 0 || close < open) return fault('brace-open');
  const inside = body.slice(open + 1, close);
  const after = body.slice(close + 1);
  if (inside.includes('{')) return fault('brace-open');
  if (/[{}]/u.test(after)) return fault('braces-several');
  const before = body.slice(0, open);
  return { ok: true, parts: { title, format, before, after, ...dividedAnswers(inside) } };
}

/** A piece of the answers: what marks it, what it is worth, its text and what is said to it. */
export interface AnswerPiece {
  mark: '=' | '~';
  share: number | null;
  text: string;
  feedback: string;
}

const WEIGHT = /^\s*%(-?\d{1,3}(?:\.\d{0,10})?)%/u;

/** Share, text and feedback of one answer. */
export function pieceOf(piece: string, mark: '=' | '~'): AnswerPiece {
  const weight = WEIGHT.exec(piece);
  const rest = weight ? piece.slice(weight[0].length) : piece;
  const at = rest.indexOf('#');
  return {
    mark,
    share: weight ? Number(weight[1]) / 100 : null,
    text: (at < 0 ? rest : rest.slice(0, at)).trim(),
    feedback: at < 0 ? '' : rest.slice(at + 1).trim(),
  };
}

/** The answers, each begun by its mark; `lead` is what stands before the first. */
export function piecesOf(answers: string): { lead: string; pieces: AnswerPiece[] } {
  const [lead = '', ...parts] = answers.split(/([=~])/u);
  const pieces: AnswerPiece[] = [];
  for (let at = 0; at < parts.length; at += 2) {
    pieces.push(pieceOf(parts[at + 1] ?? '', parts[at] === '=' ? '=' : '~'));
  }
  return { lead: lead.trim(), pieces };
}
