import { z } from 'zod';

const words = (most: number) =>
  z
    .string()
    .transform((text) => text.replaceAll(/\r\n?/gu, '\n').trim())
    .pipe(z.string().max(most, 'tooLong'));

const id = z.string().regex(/^[\w.-]{1,80}$/u);

/** The fields of a marking form that are no levels. */
export const markSchema = z.object({ remark: words(4_000).default('') });

export const levelsSchema = z.record(id, id);

/** Where a comment stands: on all, at a second, or on characters from and to. */
const placeSchema = z
  .string()
  .regex(/^(?:all|\d{1,5}-\d{1,5})$/u)
  .default('all')
  .transform((place) => {
    const [from, to] = place.split('-').map(Number);
    return to === undefined || from === undefined ? null : { from, to };
  });

/** Minutes and seconds as they are read off a player, such as 1:05, or seconds alone. */
const timeSchema = z
  .string()
  .trim()
  .regex(/^(?:(?:\d{1,2}:)?\d{1,4}(?:\.\d+)?)?$/u, 'time')
  .default('')
  .transform((time) => {
    if (!time) return null;
    const [last = 0, minutes = 0] = time.split(':').map(Number).reverse();
    return minutes * 60 + last;
  });

/** The form of a comment. */
export const commentSchema = z.object({
  body: words(2_000).pipe(z.string().min(1, 'empty')),
  place: placeSchema,
  time: timeSchema,
  /** Keeps it to be used again. */
  keep: z.enum(['', 'own', 'shared']).default(''),
});

export type CommentInput = z.output<typeof commentSchema>;

/** Why a late answer is counted or left. */
export const lateSchema = z.object({ reason: words(1_000).default('') });

/** What names an answer in an address. */
export const answerNameSchema = z.object({
  attempt: z.uuid(),
  question: z.string().min(1).max(200),
  sequence: z.coerce.number().int().positive().max(2_147_483_647),
});
