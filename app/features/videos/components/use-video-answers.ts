import { useState } from 'react';
import { makeUuid, type Feedback } from '#app/features/quizzes/exports.ts';
import { sendVideoAnswer } from '../client/send-video-answer.ts';
import type { Told } from '../told.ts';
import type { VideoView } from '../video-view.ts';

/** What went wrong with an answer: there was none, it did not arrive, or nothing is taken any more. */
export type AnswerFault = 'answerFirst' | 'noAnswer' | 'over';

export interface VideoAnswers {
  feedback: Readonly<Record<string, Feedback | null>>;
  /** What was answered on this page, as it was taken. */
  given: Readonly<Record<string, unknown>>;
  faults: Readonly<Record<string, AnswerFault | null>>;
  check: (questionId: string, answer: unknown) => void;
}

/** The answers to the questions of a video, given in the player or below it. */
export function useVideoAnswers(
  { id, questions }: VideoView,
  at: { courseSlug: string; itemSlug: string; unanswered: string | null },
  onTold: (told: Told) => void,
): VideoAnswers {
  const [feedback, setFeedback] = useState<VideoAnswers['feedback']>(() =>
    Object.fromEntries(questions.map(({ view }) => [view.question.id, view.feedback])),
  );
  const [given, setGiven] = useState<VideoAnswers['given']>({});
  const [faults, setFaults] = useState<VideoAnswers['faults']>(() =>
    at.unanswered === null ? {} : { [at.unanswered]: 'answerFirst' },
  );
  const check = async (question: string, answer: unknown) => {
    const say = (fault: AnswerFault | null) =>
      setFaults((before) => ({ ...before, [question]: fault }));
    if (answer === null || answer === undefined) return say('answerFirst');
    const { courseSlug: course, itemSlug: item } = at;
    const request = { course, item, video: id, question, clientId: makeUuid(), answer };
    const reply = await sendVideoAnswer(request);
    if (reply.kind !== 'taken') return say(reply.kind === 'over' ? 'over' : 'noAnswer');
    say(null);
    setGiven((before) => ({ ...before, [question]: answer }));
    setFeedback((before) => ({ ...before, [question]: reply.feedback }));
    return onTold(reply.told);
  };
  return { feedback, given, faults, check: (question, answer) => void check(question, answer) };
}
