import { arranged } from '#app/features/questions/exports.server.ts';
import { partClips, type PublicQuestion } from '#app/features/questions/exports.ts';
import type { QuestionView } from './attempt-view.ts';
import { shuffleOf, type Asked } from './check-up.ts';
import type { Feedback } from './receipt.ts';

interface Stored {
  answer: unknown;
  sequence: number;
  feedback: Feedback | null;
  again?: QuestionView['again'];
}

/** The questions of an attempt in their order, each with what is stored of it. */
export function questionViews(
  asked: Pick<Asked, 'questions' | 'audio'>,
  attempt: { questionIds: string[]; seed: number },
  stored: ReadonlyMap<string, Stored>,
): QuestionView[] {
  return attempt.questionIds.flatMap((id) => {
    const question = asked.questions[id];
    if (!question) return [];
    const { answer, sequence, feedback, again } = stored.get(id) ?? NOTHING;
    return {
      question: inAttemptOrder(question, attempt.seed),
      audio: asked.audio[question.hear ?? ''] ?? null,
      ...stimulusAudioOf(question, asked.audio),
      sounds: soundsOf(question, asked.audio),
      answer,
      sequence,
      feedback,
      ...(again ? { again } : {}),
    };
  });
}

function stimulusAudioOf({ stimulus }: PublicQuestion, audio: Asked['audio']) {
  const addresses = (stimulus?.hear ?? []).flatMap((clip) => audio[clip] ?? []);
  return addresses.length > 0 ? { stimulusAudio: addresses } : {};
}

/** A question with its options or tiles in the order of this attempt. */
export function inAttemptOrder(question: PublicQuestion, seed: number): PublicQuestion {
  return arranged(question, shuffleOf(question.id, seed));
}

function soundsOf(question: PublicQuestion, audio: Asked['audio']): Record<string, string> {
  return Object.fromEntries(
    [...partClips(question)].flatMap(([id, clip]) => (audio[clip] ? [[id, audio[clip]]] : [])),
  );
}

const NOTHING: Stored = { answer: null, sequence: 0, feedback: null };
