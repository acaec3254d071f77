import { z } from 'zod';
import { FREE_RULES } from './free-rules.ts';

/** When a learner is told what an answer was worth. */
export const FEEDBACK = ['at-once', 'after-submission'] as const;

/** What an end of the time for a quiz ends: beginning it, or working on it. */
export const CLOSING_RULES = ['start-by', 'finish-by'] as const;

/** Which of several attempts is the result. */
export const COUNTS = ['best', 'latest', 'first'] as const;

export type Counts = (typeof COUNTS)[number];

const stratumSchema = z.strictObject({
  take: z.number().int().min(1),
  /** A question has all of them. */
  tags: z.array(z.string()),
  /** It is of one of these kinds; of any where nothing is said. */
  kinds: z.array(z.string()).optional(),
  /** The public ids that it draws from: a bank of trainers is asked as an attempt begins. */
  from: z.array(z.string()).optional(),
});

/** So many questions of one sort. */
export type Stratum = z.infer<typeof stratumSchema>;

const sectionSchema = z.strictObject({
  /** How many of its questions are drawn; null asks all of them, in their order. */
  take: z.number().int().min(1).nullable(),
  /** What each of its questions is worth. */
  points: z.number().min(0.1).max(100).default(1),
  /** What is drawn, sort by sort; `take` is then the sum. */
  strata: z.array(stratumSchema).min(1).optional(),
  /** The bank of trainers, by its slug, that the strata are drawn from. */
  bank: z.string().optional(),
});

const windowSchema = z.strictObject({
  /** Days from the first day of the edition; it opens as that day in Japan begins. */
  opensDay: z.number().int().nullable(),
  /** It closes as this day ends. */
  closesDay: z.number().int().nullable(),
  rule: z.enum(CLOSING_RULES),
});

/** By what rules a quiz is taken; what is not said holds nobody. */
export const quizRulesSchema = z.strictObject({
  durationMinutes: z.number().int().min(1).max(600).nullable().default(FREE_RULES.durationMinutes),
  /** How long answers that are on their way are waited for once the time has ended. */
  graceMinutes: z.number().int().min(0).max(60).default(FREE_RULES.graceMinutes),
  /** How many attempts there are. */
  attempts: z.number().int().min(1).max(100).nullable().default(FREE_RULES.attempts),
  /** How long after an attempt was submitted the next may begin. */
  waitMinutes: z.number().int().min(0).max(43_200).default(FREE_RULES.waitMinutes),
  window: windowSchema.nullable().default(FREE_RULES.window),
});

/** When what is not told at once is shown. */
export const SHOWN_WHEN = ['after-submission', 'after-close', 'never'] as const;

const shownWhen = z.enum(SHOWN_WHEN).default('after-submission');

/** When a learner sees what of a submitted attempt. */
export const quizShowSchema = z.strictObject({
  score: shownWhen,
  /** ○ △ × of each answer. */
  verdict: shownWhen,
  explain: shownWhen,
  solution: shownWhen,
});

export type QuizRules = z.infer<typeof quizRulesSchema>;

/** What a version of a quiz says of itself, as it is stored. */
export const quizDefinitionSchema = z.strictObject({
  format: z.literal(1),
  sections: z.array(sectionSchema).min(1),
  feedback: z.enum(FEEDBACK),
  show: quizShowSchema.prefault({}),
  rules: quizRulesSchema.default(FREE_RULES),
  counts: z.enum(COUNTS).default('best'),
  /** Within so many days learners are told to expect what people mark. */
  markingDays: z.number().int().min(1).max(90).default(7),
});

export type QuizDefinition = z.infer<typeof quizDefinitionSchema>;

/** As it is written, with what goes without saying left out. */
export type QuizSource = z.input<typeof quizDefinitionSchema>;

/** A question that a quiz may ask: its version, and the id that answers hang on. */
export interface AskedQuestion {
  versionId: string;
  publicId: string;
}

/** A version of a quiz with what it may ask. */
export interface Quiz {
  definition: QuizDefinition;
  /** What each section asks, or draws from; a bank of trainers is not among it. */
  asked: AskedQuestion[][];
}
