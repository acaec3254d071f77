import { z } from 'zod';
import { isStorable } from '#app/platform/storable-text.ts';
import type { PublicOption } from '../question.ts';
import type { Kind, Shuffle } from './kind.ts';

/** The id of an option, a tile or a part, as an answer names it. */
export const partIdSchema = z.string().min(1).max(80).refine(isStorable);

const answerSchema = z.strictObject({ option: partIdSchema });

/** Options in the order of one attempt; those that stand last stay last. */
export function shuffledOptions(options: readonly PublicOption[], shuffle: Shuffle) {
  const isLast = (option: PublicOption) => option.last === true;
  const moving = options.filter((option) => !isLast(option));
  return [...shuffle(moving), ...options.filter(isLast)];
}

/** One option of several is right. */
export const choice: Kind<'choice', z.infer<typeof answerSchema>> = {
  kind: 'choice',
  judgedBy: 'key',
  answerSchema,
  isOffered: ({ options }, { option }) => options.some(({ id }) => id === option),
  judge(key, { option }) {
    if (option === key.correct) return { verdict: 'accept', errorClass: null, share: 1 };
    return { verdict: 'reject', errorClass: `option:${option}`, share: 0 };
  },
  solution: (key) => ({ kind: 'choice', optionId: key.correct }),
  right: (key) => ({ option: key.correct }),
  arrange: (question, shuffle) =>
    question.fixed
      ? question
      : { ...question, options: shuffledOptions(question.options, shuffle) },
  fromForm: ({ value }) => (value ? { option: value } : null),
};
