import { z } from 'zod';
import { DURATION_PERCENTS, MORE_ATTEMPTS } from './accommodations.ts';
import { isRightScope, scopeSchema } from './extension-schema.server.ts';

const isOffered = (percent: number) => DURATION_PERCENTS.some((each) => each === percent);

/** `<edition>` or `<edition>/<quiz>`; nothing means all quizzes. */
const QUIZZES = /^([\da-f-]{36})(?:\/([\w-]{1,100}))?$/u;

/** More working time or attempts at quizzes for a scope; what is not given is left empty. */
export const accommodationSchema = z
  .object({
    ...scopeSchema,
    durationPercent: z.preprocess(
      (value) => (value === '' ? undefined : value),
      z.coerce.number({ error: 'percent' }).refine(isOffered, 'percent').optional(),
    ),
    extraAttempts: z.preprocess(
      (value) => (value === '' || value === undefined ? 0 : value),
      z.coerce
        .number({ error: 'attempts' })
        .int('attempts')
        .min(0, 'attempts')
        .max(MORE_ATTEMPTS, 'attempts'),
    ),
    quizzes: z
      .string()
      .refine((value) => value === '' || QUIZZES.test(value), 'required')
      .optional(),
    privateReason: z.string().trim().min(1, 'required').max(500, 'tooLong'),
  })
  .refine(isRightScope, { path: ['scopeId'], error: 'required' })
  .refine(({ durationPercent, extraAttempts }) => durationPercent || extraAttempts > 0, {
    ...{ path: ['durationPercent'], error: 'timeOrAttempts' },
  })
  .transform(({ quizzes = '', privateReason, ...rest }) => {
    const [, editionId, itemSlug] = QUIZZES.exec(quizzes) ?? [];
    return { ...rest, editionId, itemSlug, reason: privateReason };
  });
export type AccommodationFields = z.infer<typeof accommodationSchema>;
