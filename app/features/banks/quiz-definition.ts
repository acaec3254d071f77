import { z } from 'zod';

/** When something of an attempt is shown to who made it. */
export const SHOWN = ['at-once', 'after-submission', 'never'] as const;
const shown = z.enum(SHOWN);

const sectionSchema = z.strictObject({
  /** How many of its questions are drawn; null asks all of them, in their order. */
  take: z.number().int().min(1).nullable(),
});

/** What a version of a quiz says of itself, as it is stored. */
export const quizDefinitionSchema = z.strictObject({
  format: z.literal(1),
  sections: z.array(sectionSchema).min(1),
  /** Percent of the points that pass; null where nothing is passed or failed. */
  passPercent: z.number().min(0).max(100).nullable(),
  show: z.strictObject({ answer: shown, score: shown, feedback: shown, solution: shown }),
});

export type QuizDefinition = z.infer<typeof quizDefinitionSchema>;

/** A question that a quiz may ask: its version, and the id that answers hang on. */
export interface AskedQuestion {
  versionId: string;
  publicId: string;
}

/** A version of a quiz with what it may ask. */
export interface Quiz {
  definition: QuizDefinition;
  /** What each section asks, or draws from. */
  asked: AskedQuestion[][];
}
