import type { Bilingual } from '#app/features/content/exports.ts';

/** The right answer as it may be shown once it is due. */
export type Solution =
  | { kind: 'choice'; optionId: string }
  | { kind: 'ordering'; tileIds: string[] }
  | {
      kind: 'typed';
      jp: string;
      /** Address of what says it: in a result, where it is a word of the course. */
      sound?: string;
    };

/** What a learner is told of an answer. */
export interface Feedback {
  verdict: 'accept' | 'near' | 'reject';
  /** A code with words in both languages; null when accepted or when `words` say it. */
  errorClass: string | null;
  /** The author's words for this very mistake. */
  words: Bilingual | null;
  /** Said once the question is settled: it may give the answer away. */
  explain: Bilingual | null;
  solution: Solution | null;
}

/** Proof that an answer is stored. */
export interface Receipt {
  questionId: string;
  sequence: number;
  receivedAt: string;
  /** Of what was stored and for which question: who keeps it can show that it was not changed since. */
  digest: string;
  /** It came after the time was over: it is kept and does not count. */
  late: boolean;
  /** Only where the check-up gives feedback at once. */
  feedback: Feedback | null;
}
