import type { AskedQuestion, Quiz } from '#app/features/banks/exports.ts';
import type { PublicQuestion, QuestionKey } from '#app/features/questions/exports.ts';

import { drawQuestions } from './draw.ts';
import { drawStrata } from './draw-strata.ts';
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

/** Questions that were drawn from banks of trainers, by section. */
export type FromBanks = ReadonlyMap<number, readonly AskedQuestion[]>;

/** The questions of one attempt, decided by its seed; those from banks of trainers are drawn before. */
export function questionsFor(
  quiz: Quiz,
  seed: number,
  fromBanks: FromBanks = new Map(),
): AskedQuestion[] {
  const fromOwn = drawStrata(quiz, seed);
  const groups = quiz.definition.sections.map(({ take, strata }, section) => {
    const listed = quiz.asked[section] ?? [];
    const from = strata ? (fromOwn.get(section) ?? fromBanks.get(section) ?? []) : listed;
    return { from, count: take ?? from.length };
  });
  return drawQuestions(groups, seed);
}

/** How many questions each section of an attempt has. */
function countsOf({ definition, asked }: Quiz): number[] {
  return definition.sections.map(({ take, strata }, section) => {
    const { length } = asked[section] ?? [];
    return strata ? (take ?? 0) : Math.min(take ?? length, length);
  });
}

/** How many questions an attempt has. */
export function questionCount(quiz: Quiz): number {
  return countsOf(quiz).reduce((sum, count) => sum + count, 0);
}

/** How the lists of a question are put into the order of one attempt. */
export function shuffleOf(questionId: string, seed: number): <T>(items: readonly T[]) => T[] {
  const random = seededRandom(seed ^ seedOf(questionId));
  return (items) => shuffled(items, random);
}

/**
 * The section, from 0, that each question of an attempt was asked in. Sections keep their order and their
 * sizes, so the place of a question tells; what an attempt of another size asks is looked up.
 */
export function sectionsOf(quiz: Quiz, questionIds: readonly string[]): Map<string, number> {
  const counts = countsOf(quiz);
  if (questionIds.length === questionCount(quiz)) {
    const sections = counts.flatMap((count, section) => Array<number>(count).fill(section));
    return new Map(questionIds.map((id, place) => [id, sections[place] ?? 0]));
  }
  return new Map(
    quiz.asked.flatMap((asked, section) =>
      asked.map(({ publicId }) => [publicId, section] as const),
    ),
  );
}

/** What each question of an attempt is worth in points, by public id. */
export function pointsOf(quiz: Quiz, questionIds: readonly string[]): Map<string, number> {
  const { sections } = quiz.definition;
  return new Map(
    [...sectionsOf(quiz, questionIds)].map(([id, section]) => [id, sections[section]?.points ?? 1]),
  );
}
