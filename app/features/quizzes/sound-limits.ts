import type { PublicQuestion } from '#app/features/questions/exports.ts';

/** A sound that may be played so many times, by the question or passage that it stands at. */
export interface SoundLimit {
  attemptId: string;
  place: string;
  plays: number;
  /** How often it was played, as far as the server knows. */
  played: number;
}

/** How often the sounds of questions may be played, by question and by passage; those without a limit are left out. */
export function limitsIn(questions: readonly PublicQuestion[]): Map<string, number> {
  return new Map(
    questions.flatMap(({ id, plays, stimulus }) => [
      ...(plays ? [[id, plays] as const] : []),
      ...(stimulus?.plays ? [[stimulus.id, stimulus.plays] as const] : []),
    ]),
  );
}
