import { partClips } from '#app/features/content/exports.ts';
import type { Bilingual, PublicQuestion } from '#app/features/content/exports.ts';
import type { OutlineItem } from '#app/features/courses/exports.ts';
import type { CheckUp } from './check-up.ts';
import { givesFeedbackAtOnce, inAttemptOrder } from './check-up.ts';
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
  questions: QuestionView[];
}

interface Stored {
  answer: unknown;
  sequence: number;
  feedback: Feedback;
}

/** The questions of an attempt in their order, each with what is stored of it. */
export function questionViews(
  checkUp: CheckUp,
  attempt: { questionIds: string[]; seed: number },
  stored: ReadonlyMap<string, Stored>,
): QuestionView[] {
  const atOnce = givesFeedbackAtOnce(checkUp.definition);
  return attempt.questionIds.flatMap((id) => {
    const question = checkUp.questions[id];
    if (!question) return [];
    const { answer, sequence, feedback } = stored.get(id) ?? NOTHING;
    return {
      question: inAttemptOrder(question, attempt.seed),
      audio: checkUp.audio[question.hear ?? ''] ?? null,
      sounds: soundsOf(question, checkUp),
      answer,
      sequence,
      feedback: atOnce ? feedback : null,
    };
  });
}

function soundsOf(question: PublicQuestion, { audio }: CheckUp): Record<string, string> {
  return Object.fromEntries(
    [...partClips(question)].flatMap(([id, clip]) => (audio[clip] ? [[id, audio[clip]]] : [])),
  );
}

const NOTHING = { answer: null, sequence: 0, feedback: null };
