import type { Bilingual, Judgement, Solution, Verdict } from '#app/features/questions/exports.ts';

/** What a learner is told of an answer. */
export interface Feedback {
  verdict: Judgement['verdict'];
  /** A code with words in both languages; null when accepted or when `words` say it. */
  errorClass: string | null;
  /** The author's words for this very mistake. */
  words: Bilingual | null;
  /** Said once the question is settled: it may give the answer away. */
  explain: Bilingual | null;
  solution: Solution | null;
  /** What each part of the answer is worth, by part: blanks, pairs, chosen options. */
  parts?: Record<string, PartFeedback>;
}

/** What a learner is told of one part of an answer. */
export interface PartFeedback {
  verdict: Verdict;
  errorClass: string | null;
  words: Bilingual | null;
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
  /** When the time of the attempt ends as it is now, and when it is submitted; null where it has none. */
  endsAt: string | null;
  submitAt: string | null;
  /** Only where the check-up gives feedback at once. */
  feedback: Feedback | null;
}
