import { z } from 'zod';
import { bilingualOf, checkUpRulesSchema, idSchema, textOf } from './course-schema.ts';
import { questionSchema } from './question-schema.ts';

const lineSchema = z.strictObject({
  id: idSchema,
  speaker: idSchema.optional(),
  jp: textOf(200),
  say: textOf(240).optional(),
  romaji: textOf(300),
  en: textOf(400),
  break: z.literal(true).optional(),
});

/** A text or a recording that several questions are about. */
const passageSchema = z.strictObject({
  id: idSchema,
  title: bilingualOf(120),
  /** It is only heard. */
  heard: z.boolean(),
  plays: z.number().int().min(1).max(20).optional(),
  lines: z.array(lineSchema).min(1).max(30),
});

const sectionSchema = z.strictObject({
  id: idSchema,
  title: bilingualOf(80).optional(),
  /** How many of its questions are drawn; all where it is not said. */
  take: z.number().int().min(1).max(60).optional(),
  points: z.number().min(0.1).max(100).optional(),
  questions: z.array(questionSchema).min(1).max(200),
});

const when = z.enum(['after-submission', 'after-close', 'never']).optional();

/** `quizzes/NN-<quiz>.yaml`: a test or a task of the course. */
export const quizSchema = z.strictObject({
  code: z.string().regex(/^[A-Z]\d{1,2}$/u, 'a letter and a number, as T1'),
  role: z.enum(['monthly-test', 'task']),
  title: bilingualOf(80),
  minutes: z.number().int().min(1).max(180),
  /** The mark. */
  percent: z.number().int().min(1).max(100),
  /** The module it stands after. */
  after: idSchema,
  rules: checkUpRulesSchema.optional(),
  show: z.strictObject({ score: when, verdict: when, explain: when, solution: when }).optional(),
  passages: z.array(passageSchema).max(12).optional(),
  sections: z.array(sectionSchema).min(1).max(20),
});

export type QuizFile = z.infer<typeof quizSchema>;
export type PassageSource = z.infer<typeof passageSchema>;
