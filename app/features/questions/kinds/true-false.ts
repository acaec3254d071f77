import { z } from 'zod';
import type { Kind } from './kind.ts';

const answerSchema = z.strictObject({ value: z.boolean() });

/** A statement that is true or not. */
export const trueFalse: Kind<'true-false', z.infer<typeof answerSchema>> = {
  kind: 'true-false',
  judgedBy: 'key',
  answerSchema,
  isOffered: () => true,
  judge: (key, { value }) =>
    value === key.correct
      ? { verdict: 'accept', errorClass: null, share: 1 }
      : { verdict: 'reject', errorClass: `option:${value}`, share: 0 },
  solution: ({ correct }) => ({ kind: 'true-false', correct }),
  right: ({ correct }) => ({ value: correct }),
  fromForm({ value }) {
    if (value !== 'true' && value !== 'false') return value ? { value } : null;
    return { value: value === 'true' };
  },
};
