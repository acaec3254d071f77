import type { AskedQuestion, Quiz } from '#app/features/banks/exports.ts';
import type { PublicQuestion, QuestionKey } from '#app/features/questions/exports.ts';

import { drawQuestions } from './draw.ts';
import { seededRandom, seedOf, shuffled } from './random.ts';

/** What an attempt asks, each by the question's public id. */
export interface Asked {
  questions: Record<string, PublicQuestion>;
  keys: Record<string, QuestionKey>;
  /** Addresses of the sounds to hear, by clip. */
  audio: Record<string, string>;
}

/** Whether each answer is told of as soon as it is given. */
export function givesFeedbackAtOnce({ definition }: Pick<Quiz, 'definition'>): boolean {
  return definition.feedback === 'at-once';
}

/** The questions of one attempt, decided by its seed. */
export function questionsFor({ definition, asked }: Quiz, seed: number): AskedQuestion[] {
  const groups = definition.sections.map(({ take }, section) => {
    const from = asked[section] ?? [];
    return { from, count: take ?? from.length };
  });
  return drawQuestions(groups, seed);
}

/** How many questions an attempt has. */
export function questionCount({ definition, asked }: Quiz): number {
  return definition.sections.reduce((sum, { take }, section) => {
    const { length } = asked[section] ?? [];
    return sum + Math.min(take ?? length, length);
  }, 0);
}

/** How the lists of a question are put into the order of one attempt. */
export function shuffleOf(questionId: string, seed: number): <T>(items: readonly T[]) => T[] {
  const random = seededRandom(seed ^ seedOf(questionId));
  return (items) => shuffled(items, random);
}

/** What each question of a quiz is worth in points, by public id. */
export function pointsOf({ definition, asked }: Quiz): Map<string, number> {
  return new Map(
    definition.sections.flatMap(({ points }, section) =>
      (asked[section] ?? []).map(({ publicId }) => [publicId, points] as const),
    ),
  );
}
