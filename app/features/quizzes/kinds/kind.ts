import type { z } from 'zod';
import type { PublicQuestion, QuestionKey } from '#app/features/content/exports.ts';
import type { ErrorClass } from '../japanese/judge.ts';
import type { Solution } from '../receipt.ts';

export type KindName = QuestionKey['kind'];

/** What an answer is worth in words: accepted, near (right language, not what was asked), not yet. */
export interface Judgement {
  verdict: 'accept' | 'near' | 'reject';
  /** Why not, as a code with words in both languages; option ids give their own feedback. */
  errorClass: ErrorClass | `option:${string}` | null;
}

/** The key of one kind. */
export type KeyOf<K extends KindName> = Extract<QuestionKey, { kind: K }>;

/** What the learner sees of one kind. */
export type QuestionOf<K extends KindName> = Extract<PublicQuestion, { kind: K }>;

/** A question kind: one row of the registry. See docs/question-kinds.md. */
export interface Kind<K extends KindName, A> {
  kind: K;
  /** The only shape of answer that is taken; anything else is refused. */
  answerSchema: z.ZodType<A>;
  /** True when the answer names only what the question offers. */
  isOffered(question: QuestionOf<K>, answer: A): boolean;
  judge(key: KeyOf<K>, answer: A): Judgement;
  /** Share of the question's point a verdict is worth when the check-up is scored. */
  share(key: KeyOf<K>, judgement: Judgement): number;
  /** The right answer as it may be shown once it is due. */
  solution(key: KeyOf<K>): Solution;
  /** A posted form field as an answer, for pages without JavaScript; null when left empty. */
  fromForm(value: string): unknown;
}
