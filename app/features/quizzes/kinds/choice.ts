import { z } from 'zod';
import { isStorable } from '#app/platform/storable-text.ts';
import type { Kind } from './kind.ts';

const answerSchema = z.strictObject({ option: z.string().min(1).max(80).refine(isStorable) });

/** One option of several is right. */
export const choice: Kind<'choice', z.infer<typeof answerSchema>> = {
  kind: 'choice',
  answerSchema,
  isOffered: ({ options }, { option }) => options.some(({ id }) => id === option),
  judge(key, { option }) {
    if (option === key.correct) return { verdict: 'accept', errorClass: null };
    return { verdict: 'reject', errorClass: `option:${option}` };
  },
  share: (_key, { verdict }) => (verdict === 'accept' ? 1 : 0),
  solution: (key) => ({ kind: 'choice', optionId: key.correct }),
  fromForm: (value) => (value ? { option: value } : null),
};
