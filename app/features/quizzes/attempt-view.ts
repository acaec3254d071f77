import type { Bilingual } from '#app/features/content/exports.ts';
import type { PublicQuestion } from '#app/features/questions/exports.ts';
import type { OutlineItem, QuizRole } from '#app/features/courses/exports.ts';
import type { Feedback } from './receipt.ts';
import type { SoundLimit } from './sound-limits.ts';

/** What the page of an open attempt shows: nothing in it tells a key. */
export interface AttemptView {
  attemptId: string;
  courseSlug: string;
  slug: string;
  title: Bilingual;
  lessonSlug: string | null;
  feedbackAtOnce: boolean;
  questions: QuestionView[];
  submissionKey: string;
  /** When its time ends and when the server submits it, by the server's clock, which says `now`. */
  time: { now: string; endsAt: string; submitAt: string } | null;
}

export interface QuestionView {
  /** The title of the part of the quiz that begins here. */
  part?: Bilingual;
  question: PublicQuestion;
  /** Address of the sound to hear. */
  audio: string | null;
  /** Addresses of the recording that it is about, in their order. */
  stimulusAudio?: string[];
  /** How often its sound, and that of its passage, may be played in an open attempt. */
  limit?: SoundLimit;
  stimulusLimit?: SoundLimit;
  /** Addresses of the sounds of tiles or options, by their ids. */
  sounds: Record<string, string>;
  /** The latest stored answer, and what was said of it. */
  answer: unknown;
  sequence: number;
  feedback: Feedback | null;
  /** It was marked again, and is worth something else since; shares of its points, between 0 and 1. */
  again?: { at: string; isVoid: boolean; before: number; after: number };
}

/** What the page of a submitted attempt shows. */
export interface ResultView {
  attemptId: string;
  courseSlug: string;
  slug: string;
  title: Bilingual;
  kind: Exclude<OutlineItem['kind'], 'lesson'>;
  role: QuizRole | null;
  lessonSlug: string | null;
  /** Null while the quiz does not show it. */
  points: { score: number; maxScore: number; percent: number } | null;
  isScoreLater: boolean;
  /** Explanations and right answers wait until nobody of the edition can be taking it. */
  isLater: boolean;
  /** The server submitted it because its time was over. */
  endedByTime: boolean;
  /** The rules allow another attempt now. */
  mayRetry: boolean;
  /** It was given back to be done again, and was not yet. */
  isReturned: boolean;
  awaitsMarking: boolean;
  questions: QuestionView[];
}

/** The kinds that come with every check-up; the words of the others travel with the pages that ask them. */
const USUAL: readonly string[] = ['choice', 'ordering', 'typed', 'kanji-reading', 'dictation'];

/** Whether something is to be said or handed in as a file. */
export function hasUploads(questions: readonly QuestionView[]): boolean {
  return questions.some(({ question }) => question.kind === 'spoken' || question.kind === 'file');
}

/** Whether something among the questions is not of the usual kinds. */
export function hasMoreKinds(questions: readonly QuestionView[]): boolean {
  return questions.some(
    ({ question, limit }) =>
      !USUAL.includes(question.kind) || question.stimulus !== undefined || limit !== undefined,
  );
}
