import { partClips } from '#app/features/content/exports.ts';
import type { Bilingual, PublicQuestion } from '#app/features/content/exports.ts';
import type { OutlineItem } from '#app/features/courses/exports.ts';
import { inAttemptOrder, type Asked } from './check-up.ts';
import type { Feedback } from './receipt.ts';

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
  question: PublicQuestion;
  /** Address of the sound to hear. */
  audio: string | null;
  /** Addresses of the sounds of tiles or options, by their ids. */
  sounds: Record<string, string>;
  /** The latest stored answer, and what was said of it. */
  answer: unknown;
  sequence: number;
  feedback: Feedback | null;
}

/** What the page of a submitted attempt shows. */
export interface ResultView {
  attemptId: string;
  courseSlug: string;
  slug: string;
  title: Bilingual;
  kind: Exclude<OutlineItem['kind'], 'lesson'>;
  lessonSlug: string | null;
  score: number;
  maxScore: number;
  percent: number;
  /** The server submitted it because its time was over. */
  endedByTime: boolean;
  /** The rules allow another attempt now. */
  mayRetry: boolean;
  questions: QuestionView[];
}

interface Stored {
  answer: unknown;
  sequence: number;
  feedback: Feedback;
}

/** The questions of an attempt in their order, each with what is stored of it. */
export function questionViews(
  asked: Pick<Asked, 'questions' | 'audio'>,
  attempt: { questionIds: string[]; seed: number },
  { stored, isTold }: { stored: ReadonlyMap<string, Stored>; isTold: boolean },
): QuestionView[] {
  return attempt.questionIds.flatMap((id) => {
    const question = asked.questions[id];
    if (!question) return [];
    const { answer, sequence, feedback } = stored.get(id) ?? NOTHING;
    return {
      question: inAttemptOrder(question, attempt.seed),
      audio: asked.audio[question.hear ?? ''] ?? null,
      sounds: soundsOf(question, asked.audio),
      answer,
      sequence,
      feedback: isTold ? feedback : null,
    };
  });
}

function soundsOf(question: PublicQuestion, audio: Asked['audio']): Record<string, string> {
  return Object.fromEntries(
    [...partClips(question)].flatMap(([id, clip]) => (audio[clip] ? [[id, audio[clip]]] : [])),
  );
}

const NOTHING = { answer: null, sequence: 0, feedback: null };
