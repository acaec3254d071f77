import type { PublicQuestion, QuestionKey } from '#app/features/questions/exports.ts';

/** A version of a question as it is stored: what is sent before it is answered, and what judges it. */
export interface StoredQuestion {
  content: {
    question: PublicQuestion;
    /** Addresses of the clips that it names, by clip. */
    audio: Record<string, string>;
  };
  key: QuestionKey;
  /** What it is found and drawn by, where its author's file says it. */
  tags?: readonly string[];
}
