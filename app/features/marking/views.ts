import type { Bilingual, PublicQuestion, Rubric } from '#app/features/questions/exports.ts';
import type { ReceiptLine } from '#app/features/quizzes/exports.ts';
import type { Levels } from './rules.ts';

/** What was handed in. */
export type HandedIn =
  | { kind: 'text'; text: string; lang: 'ja' | 'en' }
  | { kind: 'recording'; address: string; mediaType: string; seconds: number }
  | { kind: 'files'; files: { address: string; name: string; mediaType: string; bytes: number }[] };

/** A comment on an answer, with where it stands. */
export interface CommentView {
  id: string;
  body: string;
  atSeconds: number | null;
  from: number | null;
  to: number | null;
}

/** What is said of an answer that a person marked, as its learner sees it. */
export interface MarkView {
  state: 'marked' | 'returned';
  rubric: Rubric;
  levels: Levels;
  points: { given: number; most: number };
  remark: string;
  comments: CommentView[];
  settledAt: string;
}

/** What people say of one attempt, as its learner sees it. */
export interface MarksView {
  /** Something waits: when marks are to be expected. Nothing of the others is told until then. */
  expectedBy: string | null;
  isReturned: boolean;
  /** All is marked, and the quiz does not show what answers are worth now. */
  isHidden: boolean;
  /** What was handed in, by question. */
  handedIn: Record<string, HandedIn>;
  marks: Record<string, MarkView>;
}

/** An answer as its marker sees it: never whose it is before it is settled. */
export interface ItemView {
  id: string;
  code: string;
  course: Bilingual;
  quiz: Bilingual;
  question: PublicQuestion;
  model: string | null;
  rubric: Rubric;
  handedIn: HandedIn;
  /** Of what was handed in; it says nothing of who did. */
  receipt: ReceiptLine | null;
  submittedAt: string;
  dueAt: string;
  state: 'waiting' | 'marked' | 'returned';
  levels: Levels;
  remark: string;
  comments: CommentView[];
  /** Somebody else has it. */
  takenBy: string | null;
  /** Told once it is settled. */
  learner: string | null;
  place: { courseId: string; itemSlug: string; questionId: string };
  /** The answer that comes after it, and how many wait beside it. */
  next: string | null;
  left: number;
}
