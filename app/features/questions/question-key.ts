import type { Bilingual } from './question.ts';
import type { TestedPoint } from './tested-points.ts';

type KeyCommon = { explain: Bilingual; tests: string[] };

/** What judges Japanese that is typed: docs/answers.md. */
export type TypedRule = {
  kana: 'fold' | 'exact';
  /** Forms as they are compared: no ruby, no spaces. */
  accepted: string[];
  alternatives: string[];
  /** The first accepted form as it is shown, with ruby. */
  shown: string;
  /** Share of the point that △ is worth when the score is made; half unless said. */
  near?: number;
  /** The point the question tests: a × for another reason then counts as △. */
  point?: TestedPoint;
};

/** What judges a text in any language: `*` in a form stands for anything. */
export type ShortRule = {
  accepted: { text: string; share: number; words?: Bilingual }[];
  matchCase: boolean;
};

/** What judges a number. */
export type NumericRule = {
  value: number;
  /** How far off is still right: so much, or so much of the value where it is relative. */
  tolerance: number;
  relative: boolean;
  /**
   * Units with what a value in them is multiplied by to be compared; a wrong one is offered beside them.
   * None is asked for where it is empty.
   */
  units: { text: string; factor: number; wrong?: true }[];
  /** Share that is left where the number is right and the unit is not. */
  unitShare: number;
};

export type BlankKey = { worth: number } & (
  | ({ kind: 'typed' } & TypedRule)
  | ({ kind: 'short' } & ShortRule)
  | ({ kind: 'numeric' } & NumericRule)
  | { kind: 'choice'; correct: string }
);

/** What judges a path through a scenario. Scenes and choices stand as written, under their public ids. */
export type ScenarioKey = {
  scenes: { id: string; choices: { id: string; next?: string; end?: string }[] }[];
  /** What an ending is worth, between 0 and 1, and what is said of it. */
  judgements: Record<string, { share: number; words: Bilingual }>;
  /** What follows from choices that end the story. */
  follows: Record<string, Bilingual>;
  /** A better way than a choice. */
  better: Record<string, Bilingual>;
};

/** What judges an answer and what is said once it is given. Never sent before it is due. */
export type QuestionKey =
  | (KeyCommon & { kind: 'choice'; correct: string; feedback: Record<string, Bilingual> })
  | (KeyCommon & {
      kind: 'multiple';
      correct: string[];
      /** Part of it right is worth a part; otherwise all or nothing. */
      partial: boolean;
      feedback: Record<string, Bilingual>;
    })
  | (KeyCommon & { kind: 'true-false'; correct: boolean; wrong: Bilingual | null })
  | (KeyCommon & { kind: 'short' } & ShortRule)
  | (KeyCommon & { kind: 'typed' } & TypedRule)
  | (KeyCommon & { kind: 'kanji-reading' } & TypedRule)
  | (KeyCommon & { kind: 'dictation'; partial: boolean } & TypedRule)
  | (KeyCommon & { kind: 'cloze'; blanks: Record<string, BlankKey> })
  | (KeyCommon & { kind: 'matching'; pairs: Record<string, string> })
  | (KeyCommon & { kind: 'ordering'; orders: string[][] })
  | (KeyCommon & { kind: 'numeric' } & NumericRule)
  | (KeyCommon & { kind: 'scenario' } & ScenarioKey)
  | (KeyCommon & { kind: 'essay'; model: string | null })
  | (KeyCommon & { kind: 'spoken'; model: string | null })
  | (KeyCommon & { kind: 'file'; model: string | null })
  | (KeyCommon & { kind: 'can-do' })
  | (KeyCommon & { kind: 'survey' });

export type KindName = QuestionKey['kind'];

/** The right answer as it may be shown once it is due. */
export type Solution =
  | { kind: 'choice'; optionId: string }
  | { kind: 'multiple'; optionIds: string[] }
  | { kind: 'true-false'; correct: boolean }
  | { kind: 'text'; text: string }
  | { kind: 'ordering'; tileIds: string[] }
  | { kind: 'matching'; pairs: Record<string, string> }
  | { kind: 'cloze'; blanks: Record<string, string> }
  | { kind: 'scenario'; path: string[] }
  | {
      kind: 'typed';
      jp: string;
      /** Address of what says it: in a result, where it is a word of the course. */
      sound?: string;
    };

/** What an answer, or one part of it, is worth in words. */
export type Verdict = 'accept' | 'near' | 'reject';
