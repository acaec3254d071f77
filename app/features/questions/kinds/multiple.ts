import { z } from 'zod';
import { partIdSchema, shuffledOptions } from './choice.ts';
import { wholeOf, type Kind, type KeyOf } from './kind.ts';

const answerSchema = z.strictObject({ options: z.array(partIdSchema).min(1).max(40) });

/**
 * Right options chosen less wrong ones chosen, of all right ones, and never below nothing: who chooses
 * everything gains nothing by it.
 */
function shareOf({ correct, partial }: KeyOf<'multiple'>, options: readonly string[]): number {
  const hits = options.filter((id) => correct.includes(id)).length;
  const misses = options.length - hits;
  const share = correct.length === 0 ? 0 : Math.max(0, hits - misses) / correct.length;
  return partial || share === 1 ? share : 0;
}

/** Several options of many are right. */
export const multiple: Kind<'multiple', z.infer<typeof answerSchema>> = {
  kind: 'multiple',
  judgedBy: 'key',
  answerSchema,
  isOffered: ({ options: offered }, { options }) =>
    new Set(options).size === options.length &&
    options.every((id) => offered.some((option) => option.id === id)),
  judge: (key, { options }) => wholeOf(shareOf(key, options)),
  parts: (key, { options }) =>
    Object.fromEntries(
      options.map((id) => [
        id,
        key.correct.includes(id)
          ? { verdict: 'accept', errorClass: null, share: 1 }
          : { verdict: 'reject', errorClass: `option:${id}`, share: 0 },
      ]),
    ),
  solution: (key) => ({ kind: 'multiple', optionIds: key.correct }),
  right: (key) => ({ options: key.correct }),
  arrange: (question, shuffle) =>
    question.fixed
      ? question
      : { ...question, options: shuffledOptions(question.options, shuffle) },
  fromForm({ parts }) {
    const options = Object.keys(parts).filter((id) => parts[id]);
    return options.length > 0 ? { options } : null;
  },
};
