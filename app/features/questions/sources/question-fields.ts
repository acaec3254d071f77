import { z } from 'zod';
import { scenarioFields } from './scenario-fields.ts';
import {
  numericRule,
  offerSchema,
  optionSchema,
  rubricSchema,
  shortRule,
  statementsSchema,
  textOf,
  typedRule,
  wordsOf,
} from './source-parts.ts';

const worth = { worth: z.number().min(0.1).max(100).optional() };

const { units: _units, unitShare: _unitShare, ...numberOnly } = numericRule;

const blankSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('typed'), ...typedRule, ...worth }),
  z.strictObject({ kind: z.literal('short'), ...shortRule, ...worth }),
  z.strictObject({ kind: z.literal('numeric'), ...numberOnly, ...worth }),
  z.strictObject({
    kind: z.literal('choice'),
    options: z
      .array(z.strictObject({ text: textOf(200), correct: z.literal(true).optional() }))
      .min(2)
      .max(12),
    ...worth,
  }),
]);

export type BlankSource = z.infer<typeof blankSchema>;

const model = { model: textOf(8_000).optional() };

/** What an author writes of each kind, beside what all kinds have. */
export const QUESTION_FIELDS = {
  choice: {
    options: z.array(optionSchema).min(2).max(20),
    /** The options keep the order they are written in. */
    fixed: z.literal(true).optional(),
  },
  multiple: {
    options: z.array(optionSchema).min(2).max(20),
    fixed: z.literal(true).optional(),
    /** All or nothing. */
    whole: z.literal(true).optional(),
  },
  'true-false': {
    correct: z.boolean(),
    /** Said to who had it wrong. */
    wrong: wordsOf(1_000).optional(),
  },
  short: shortRule,
  typed: typedRule,
  'kanji-reading': {
    /** The kanji whose reading is asked, in their sentence; ruby over them would tell it. */
    shown: textOf(300),
    ...typedRule,
  },
  dictation: {
    ...typedRule,
    /** Nothing for a part of it. */
    whole: z.literal(true).optional(),
  },
  cloze: {
    /** Running text in which [[id]] stands for a place to fill. */
    text: textOf(8_000),
    lang: z.enum(['ja', 'en']).optional(),
    blanks: z.record(z.string().regex(/^[a-z0-9-]{1,40}$/u), blankSchema),
  },
  matching: {
    pairs: z
      .array(z.strictObject({ left: offerSchema, right: offerSchema }))
      .min(2)
      .max(20),
    /** What belongs to nothing. */
    spare: z.array(offerSchema).max(12).optional(),
  },
  ordering: {
    tiles: z.array(textOf(300)).min(2).max(16),
    spare: z.array(textOf(300)).max(8).optional(),
    alsoRight: z
      .array(z.array(z.number().int().min(0).max(15)).max(16))
      .max(24)
      .optional(),
  },
  numeric: numericRule,
  scenario: scenarioFields,
  essay: {
    rubric: rubricSchema,
    answerIn: z.enum(['ja', 'en']),
    limit: z
      .strictObject({
        of: z.enum(['characters', 'words']),
        least: z.number().int().min(0).max(20_000),
        most: z.number().int().min(1).max(20_000),
      })
      .refine(({ least, most }) => least <= most, 'a least that is not above the most')
      .optional(),
    ...model,
  },
  spoken: { rubric: rubricSchema, seconds: z.number().int().min(5).max(600), ...model },
  file: {
    rubric: rubricSchema,
    types: z
      .array(z.enum(['pdf', 'image', 'audio', 'text', 'document']))
      .min(1)
      .max(5),
    files: z.number().int().min(1).max(5).optional(),
    ...model,
  },
  'can-do': { statements: statementsSchema(1, 30) },
  survey: { statements: statementsSchema(1, 30), scale: statementsSchema(2, 9) },
} as const;
