import type {
  CompiledCheckUp,
  PublicQuestion,
  QuestionKey,
} from '#app/features/content/exports.ts';
import { drawQuestions } from './draw.ts';
import { seededRandom, seedOf, shuffled } from './random.ts';

/** A check-up as it is kept with its course version. */
export interface CheckUp {
  definition: CompiledCheckUp;
  questions: Record<string, PublicQuestion>;
  /** Clip addresses by clip id. */
  audio: Record<string, string>;
}

export type AnswerKeys = Record<string, QuestionKey>;

/** Lesson check-ups are practice: feedback at once. The others say nothing before they are submitted. */
export function givesFeedbackAtOnce(definition: CompiledCheckUp): boolean {
  return definition.kind === 'lesson-check-up';
}

/** The questions of one attempt, decided by its seed. */
export function questionsFor(definition: CompiledCheckUp, seed: number): string[] {
  if (definition.kind === 'lesson-check-up') return definition.questions;
  const groups = definition.draw.map((rule) => ({ questionIds: rule.from, count: rule.take }));
  return drawQuestions(groups, seed);
}

/** How many questions an attempt has. */
export function questionCount(definition: CompiledCheckUp): number {
  if (definition.kind === 'lesson-check-up') return definition.questions.length;
  return definition.draw.reduce((sum, rule) => sum + Math.min(rule.take, rule.from.length), 0);
}

/** A question with its options or tiles in the order of this attempt. */
export function inAttemptOrder(question: PublicQuestion, seed: number): PublicQuestion {
  const random = seededRandom(seed ^ seedOf(question.id));
  if (question.kind === 'choice') {
    return { ...question, options: shuffled(question.options, random) };
  }
  if (question.kind === 'ordering') return { ...question, tiles: shuffled(question.tiles, random) };
  return question;
}
