import { z } from 'zod';
import { partIdSchema } from './choice.ts';
import { wholeOf, type Kind, type KeyOf, type PartJudgement } from './kind.ts';

/** What stands in an answer of parts, by part. */
export const partsSchema = <T extends z.ZodType>(value: T) =>
  z
    .record(partIdSchema, value)
    .refine((parts) => Object.keys(parts).length > 0 && Object.keys(parts).length <= 60);

const answerSchema = z.strictObject({ pairs: partsSchema(partIdSchema) });

type Pairs = z.infer<typeof answerSchema>['pairs'];

function partsOf({ pairs }: KeyOf<'matching'>, given: Pairs): Record<string, PartJudgement> {
  return Object.fromEntries(
    Object.keys(given).map((left) => [
      left,
      given[left] === pairs[left]
        ? { verdict: 'accept' as const, errorClass: null, share: 1 }
        : { verdict: 'reject' as const, errorClass: 'other' as const, share: 0 },
    ]),
  );
}

/** Fields of a form that are not empty. */
export function filled(parts: Readonly<Record<string, string>>): Record<string, string> | null {
  const given = Object.entries(parts).filter(([, value]) => value.trim());
  return given.length > 0 ? Object.fromEntries(given) : null;
}

/** What belongs to what; each pair is worth the same. */
export const matching: Kind<'matching', z.infer<typeof answerSchema>> = {
  kind: 'matching',
  judgedBy: 'key',
  answerSchema,
  isOffered: ({ left, right }, { pairs }) =>
    Object.entries(pairs).every(
      ([from, to]) => left.some(({ id }) => id === from) && right.some(({ id }) => id === to),
    ),
  judge(key, { pairs }) {
    const all = Object.keys(key.pairs).length;
    const right = Object.values(partsOf(key, pairs)).filter(({ share }) => share === 1).length;
    return wholeOf(all === 0 ? 0 : right / all);
  },
  parts: (key, { pairs }) => partsOf(key, pairs),
  solution: ({ pairs }) => ({ kind: 'matching', pairs }),
  right: ({ pairs }) => ({ pairs }),
  arrange: (question, shuffle) => ({ ...question, right: shuffle(question.right) }),
  fromForm({ parts }) {
    const pairs = filled(parts);
    return pairs && { pairs };
  },
};
