import type { z } from 'zod';
import type { ErrorClass as TypedErrorClass } from '../japanese/judge.ts';
import type { Bilingual, PublicQuestion } from '../question.ts';
import type { KindName, QuestionKey, Solution, Verdict } from '../question-key.ts';

/** Why an answer is not wholly right, as a code with words in both languages. */
export type ErrorClass =
  TypedErrorClass | 'partial' | 'unit' | 'not-a-number' | 'number-only' | 'power-of-ten';

/** What an answer is worth. */
export interface Judgement {
  /**
   * Accepted, near (right language, not what was asked; or part of it), not yet; `unmarked` where a person
   * marks it, `unscored` where nobody does.
   */
  verdict: Verdict | 'unmarked' | 'unscored';
  /** Option ids give their own feedback. */
  errorClass: ErrorClass | `option:${string}` | null;
  /** Share of the question's points, between 0 and 1; null until a person has said it, or where none are given. */
  share: number | null;
}

/** What one part of an answer is worth: a blank, a pair, a chosen option. */
export interface PartJudgement {
  verdict: Verdict;
  errorClass: ErrorClass | `option:${string}` | null;
  share: number;
  /** The author's words for what was written there, or a better way than what was chosen. */
  words?: Bilingual;
}

/** The key of one kind. */
export type KeyOf<K extends KindName> = Extract<QuestionKey, { kind: K }>;

/** What the learner sees of one kind. */
export type QuestionOf<K extends KindName> = Extract<PublicQuestion, { kind: K }>;

/** What a form holds of one question: its own field, and those of its parts. */
export interface FormField {
  value: string;
  parts: Readonly<Record<string, string>>;
}

/** Puts a list into the order of one attempt. */
export type Shuffle = <T>(items: readonly T[]) => T[];

/** A question kind: one row of the registry. See docs/question-kinds.md. */
export interface Kind<K extends KindName, A> {
  kind: K;
  /** Who says what an answer is worth. */
  judgedBy: 'key' | 'people' | 'nobody';
  /** The only shape of answer that is taken; anything else is refused. */
  answerSchema: z.ZodType<A>;
  /** True when the answer names only what the question offers. */
  isOffered(question: QuestionOf<K>, answer: A): boolean;
  judge(key: KeyOf<K>, answer: A): Judgement;
  /** The author's words for this very answer, where it is written and not chosen. */
  words?(key: KeyOf<K>, answer: A): Bilingual | null;
  /** What each part is worth, for kinds whose answers have parts. */
  parts?(key: KeyOf<K>, answer: A): Record<string, PartJudgement>;
  /** The right answer as it may be shown once it is due; null where there is none. */
  solution(key: KeyOf<K>): Solution | null;
  /** An answer that the key accepts; null where only a person can say. */
  right(key: KeyOf<K>): A | null;
  /** Recordings and files that an answer names, by their ids; they must have come before it counts. */
  uploads?(answer: A): string[];
  /** The question with what it offers in the order of one attempt. */
  arrange?(question: QuestionOf<K>, shuffle: Shuffle): QuestionOf<K>;
  /** The fields of a form as an answer, for pages without JavaScript; null when left empty. */
  fromForm(field: FormField, key: KeyOf<K>): unknown;
}

/** Right, wrong or something between, by its share. */
export function byShare(share: number): Verdict {
  if (share >= 1) return 'accept';
  return share > 0 ? 'near' : 'reject';
}

/** What an answer with parts is worth as a whole. */
export function wholeOf(share: number): Judgement {
  const verdict = byShare(share);
  const errorClass = verdict === 'accept' ? null : verdict === 'near' ? 'partial' : 'other';
  return { verdict, errorClass, share };
}
