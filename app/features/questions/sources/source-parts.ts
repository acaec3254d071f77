import { z } from 'zod';
import { isStorable } from '#app/platform/storable-text.ts';
import { TESTED_POINTS } from '../tested-points.ts';

/** A text of one to `longest` characters. */
export const textOf = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => text.trim().length > 0, 'a text that is not empty')
    .refine(isStorable, 'text without control characters');

/** Words for the reader: one text for both languages, or one for each. */
export const wordsOf = (longest: number) =>
  z.union([textOf(longest), z.strictObject({ en: textOf(longest), ja: textOf(longest) })]);

export type Words = z.infer<ReturnType<typeof wordsOf>>;

/** The name of an option or a statement: it stays the same when the words change. */
export const nameSchema = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'an id of lower-case letters, digits and hyphens');

/** What can be chosen: words for the reader, or Japanese that is asked about. */
export const offerSchema = z
  .strictObject({
    id: nameSchema.optional(),
    text: wordsOf(1_000).optional(),
    jp: textOf(500).optional(),
  })
  .refine(({ text, jp }) => (text === undefined) !== (jp === undefined), 'either text or jp');

export type Offer = z.infer<typeof offerSchema>;

export const optionSchema = z
  .strictObject({
    id: nameSchema.optional(),
    text: wordsOf(1_000).optional(),
    jp: textOf(500).optional(),
    correct: z.literal(true).optional(),
    /** Said to who chose it. */
    feedback: wordsOf(1_000).optional(),
    last: z.literal(true).optional(),
  })
  .refine(({ text, jp }) => (text === undefined) !== (jp === undefined), 'either text or jp');

export type Option = z.infer<typeof optionSchema>;

/** What each kind has beside its own. */
export const common = {
  prompt: wordsOf(2_000),
  /** Markdown between the prompt and the answer. */
  body: wordsOf(20_000).optional(),
  image: z.strictObject({ file: textOf(200), alt: wordsOf(500) }).optional(),
  audio: z
    .strictObject({ file: textOf(200), plays: z.number().int().min(1).max(20).optional() })
    .optional(),
  stimulus: z
    .strictObject({
      id: nameSchema,
      title: wordsOf(200),
      body: wordsOf(40_000).optional(),
      audio: textOf(200).optional(),
      plays: z.number().int().min(1).max(20).optional(),
    })
    .optional(),
  /** Said once the question is settled. */
  explain: wordsOf(4_000).optional(),
  tests: z.array(textOf(120)).max(20).optional(),
};

/** A share of a question's points. */
export const share = z.number().min(0).max(1);

/** What judges typed Japanese: docs/answers.md. */
export const typedRule = {
  accepted: z.array(textOf(500)).min(1).max(60),
  alternatives: z.array(textOf(500)).max(60).optional(),
  kana: z.enum(['fold', 'exact']).optional(),
  near: share.optional(),
  point: z.enum(TESTED_POINTS).optional(),
};

/** What judges a line of text. */
export const shortRule = {
  accepted: z
    .array(
      z.union([
        textOf(500),
        z.strictObject({
          text: textOf(500),
          share: share.optional(),
          feedback: wordsOf(1_000).optional(),
        }),
      ]),
    )
    .min(1)
    .max(60),
  matchCase: z.literal(true).optional(),
};

/** What judges a number. */
export const numericRule = {
  value: z.number(),
  tolerance: z.number().min(0).optional(),
  /** The tolerance is a share of the value. */
  relative: z.literal(true).optional(),
  units: z
    .array(
      z.strictObject({
        text: textOf(40),
        factor: z.number().positive().optional(),
        /** Offered, and never right. */
        wrong: z.literal(true).optional(),
      }),
    )
    .max(20)
    .optional(),
  /** What is left where the number is right and the unit is not. */
  unitShare: share.optional(),
};

/** What people mark by. */
export const rubricSchema = z
  .array(
    z.strictObject({
      id: nameSchema,
      name: wordsOf(120),
      levels: z
        .array(
          z.strictObject({
            id: nameSchema,
            points: z.number().min(0).max(100),
            name: wordsOf(120),
            words: wordsOf(600).optional(),
          }),
        )
        .min(2)
        .max(8),
    }),
  )
  .min(1)
  .max(12);

export type RubricSource = z.infer<typeof rubricSchema>;

/** Statements to say something of, or the steps of a scale. */
export const statementsSchema = (least: number, most: number) =>
  z
    .array(z.strictObject({ id: nameSchema, text: wordsOf(600) }))
    .min(least)
    .max(most);
