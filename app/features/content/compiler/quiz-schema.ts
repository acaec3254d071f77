import { z } from 'zod';
import { KIND_NAMES } from '#app/features/questions/exports.server.ts';
import { bilingualOf, checkUpRulesSchema, idSchema, textOf } from './course-schema.ts';
import { questionSchema, tagSchema } from './question-schema.ts';

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

/** So many questions that have all of these tags and, where it is said, are of one of these kinds. */
const stratumSchema = z.strictObject({
  take: z.number().int().min(1).max(60),
  tags: z.array(tagSchema).min(1).max(8),
  kinds: z.array(z.enum(KIND_NAMES)).min(1).optional(),
});

const sectionSchema = z
  .strictObject({
    id: idSchema,
    title: bilingualOf(80).optional(),
    /** How many of its questions are drawn; all where it is not said. */
    take: z.number().int().min(1).max(60).optional(),
    points: z.number().min(0.1).max(100).optional(),
    /** In a placement test: the step of the series that teaches this level. */
    advises: z.number().int().min(1).max(100).optional(),
    questions: z.array(questionSchema).min(1).max(200).optional(),
    draw: z.array(stratumSchema).min(1).max(20).optional(),
    /** A bank of trainers to draw from, by its slug; the questions of the course where it is not said. */
    bank: idSchema.optional(),
  })
  .refine(
    ({ questions, draw, take, bank }) => (questions ? !draw && !bank : draw && take === undefined),
    'questions, of which take may draw some, or draw with what is drawn by tags',
  );

const when = z.enum(['after-submission', 'after-close', 'never']).optional();

/** `quizzes/NN-<quiz>.yaml`: a test or a task of the course. */
export const quizSchema = z.strictObject({
  code: z.string().regex(/^[A-Z]\d{1,2}$/u, 'a letter and a number, as T1'),
  role: z.enum(['monthly-test', 'task', 'placement']),
  title: bilingualOf(80),
  minutes: z.number().int().min(1).max(180),
  /** The mark. */
  percent: z.number().int().min(1).max(100),
  /** The module it stands after. */
  after: idSchema.optional(),
  rules: checkUpRulesSchema.optional(),
  /** Which of several attempts is the result; the best where it is not said. */
  counts: z.enum(['best', 'latest', 'first']).optional(),
  show: z.strictObject({ score: when, verdict: when, explain: when, solution: when }).optional(),
  /** Within so many days what people mark is usually back. */
  markingDays: z.number().int().min(1).max(90).optional(),
  passages: z.array(passageSchema).max(12).optional(),
  sections: z.array(sectionSchema).min(1).max(20),
});

/** `pools/NN-<pool>.yaml`: questions that quizzes of the course draw by their tags. */
export const poolSchema = z.strictObject({
  code: z.string().regex(/^[A-Z]\d{1,2}$/u, 'a letter and a number, as P1'),
  title: bilingualOf(80),
  passages: z.array(passageSchema).max(40).optional(),
  questions: z.array(questionSchema).min(1).max(400),
});

export type QuizFile = z.infer<typeof quizSchema>;
export type SectionFile = QuizFile['sections'][number];
export type StratumFile = z.infer<typeof stratumSchema>;
export type PassageSource = z.infer<typeof passageSchema>;
