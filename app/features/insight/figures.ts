import type { Bilingual, KindName } from '#app/features/questions/exports.ts';
import type { Remark } from './rules.ts';

/** A question as the table of its quiz shows it. */
export interface QuestionLine {
  publicId: string;
  /** Newest version of those that the figures are of; part of its address where there are others. */
  version: number;
  /** Oldest of them, where versions were judged differently and stand apart. */
  since: number | null;
  /** Its place among all that the quiz asks now; null where it is not asked any more. */
  number: number | null;
  kind: KindName;
  prompt: Bilingual;
  asked: number;
  answered: number;
  judged: number;
  /** Between 0 and 1; null where nothing is judged. */
  facility: number | null;
  /** Between −1 and 1; null where it cannot be said, or of too few. */
  discrimination: number | null;
  remarks: LineRemark[];
  /** Facility by edition, in the order of the editions; null where too few were judged. */
  byEdition: (number | null)[];
}

/** A remark with the letters of the options it names: A is the first in the order of the author. */
export type LineRemark = Remark & { letters?: string[] };

/** Why a reliability is not said. */
export type NoReliability = 'few' | 'drawn' | 'unmarked' | 'changed' | 'one-question' | 'no-spread';

/** What is known of a quiz. */
export interface QuizFigures {
  /** Who has submitted an attempt; only the first of each counts below. */
  learners: number;
  /** Attempts that were submitted in all. */
  attempts: number;
  /** Fewer than are shown of an edition: nothing below is said. */
  isHidden: boolean;
  isSmall: boolean;
  /** Each answer is told of at once: the first to each question counts. */
  isAtOnce: boolean;
  isDrawn: boolean;
  /** Mean of the scores, between 0 and 1; null where nothing is judged. */
  mean: number | null;
  /** People by tenth of the score, from below 10 % to 90 % and more. */
  tenths: number[];
  reliability: number | NoReliability;
  lines: QuestionLine[];
  /** Editions with enough answers to be compared, from old to new. */
  editions: { id: string; name: Bilingual; learners: number }[];
}

const SIGNS: Readonly<Record<string, string>> = { true: '○', false: '×' };

/** The name of an option in tables and remarks: A, B, … by the order of its author; ○ × of a statement. */
export function letterOf(kind: KindName, id: string, at: number): string {
  if (kind === 'true-false') return SIGNS[id] ?? id;
  return String.fromCharCode('A'.charCodeAt(0) + at);
}

/** A part as a whole percent; never 100 % where something is missing, nor 0 % where there is something. */
export function wholePercent(part: number): number {
  const rounded = Math.round(part * 100);
  if (rounded === 100 && part < 1) return 99;
  return rounded === 0 && part > 0 ? 1 : rounded;
}

/** A coefficient as it is written: two digits, with a minus sign. */
export function writtenCoefficient(value: number): string {
  return value
    .toFixed(2)
    .replace(/^-0\.00$/u, '0.00')
    .replace('-', '−');
}
