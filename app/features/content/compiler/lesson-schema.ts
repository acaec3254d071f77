import { z } from 'zod';

import { bilingualOf, idSchema, textOf } from './course-schema.ts';
import { checklistSchema, sheetSchema, workbookSchema } from './fill-in-schema.ts';
import {
  gistSchema,
  questionSchema,
  referenceSchema,
  videoQuestionSchema,
} from './question-schema.ts';

/** Taught Japanese that is said: text with ruby, its rōmaji, and the reading where it is unclear. */
const said = { jp: textOf(160), say: textOf(200).optional(), romaji: textOf(240) };

const wordSchema = z.strictObject({
  id: idSchema,
  ...said,
  en: textOf(160),
  use: z.enum(['active', 'recognise']),
});

const lineSchema = z.strictObject({ id: idSchema, speaker: idSchema, ...said, en: textOf(300) });

const dialogueSchema = z.strictObject({
  id: idSchema,
  figure: idSchema.optional(),
  setting: bilingualOf(400),
  gist: z.array(gistSchema).max(4).optional(),
  lines: z.array(lineSchema).min(1).max(16),
});

const patternSchema = z.strictObject({
  id: idSchema,
  jp: textOf(120),
  title: bilingualOf(100),
  examples: z
    .array(z.strictObject({ id: idSchema, ...said, en: textOf(300) }))
    .min(1)
    .max(6),
  explain: bilingualOf(1200),
  contrast: z
    .strictObject({ jp: z.array(textOf(120)).length(2), en: textOf(600), ja: textOf(600) })
    .optional(),
  commonError: z
    .strictObject({ wrong: textOf(120), right: textOf(120), en: textOf(600), ja: textOf(600) })
    .optional(),
});

/** A text to read, in sentences; a break begins a paragraph. */
const readingSchema = z.strictObject({
  id: idSchema,
  title: bilingualOf(80),
  setting: bilingualOf(400),
  figure: idSchema.optional(),
  lines: z
    .array(
      z.strictObject({ id: idSchema, ...said, en: textOf(300), break: z.literal(true).optional() }),
    )
    .min(1)
    .max(24),
});

const kanjiSchema = z.strictObject({
  id: idSchema,
  kanji: z.string().regex(/^\p{Script=Han}$/u, 'one kanji'),
  on: z.array(textOf(12)).max(4),
  kun: z.array(textOf(16)).max(6),
  en: textOf(80),
  strokes: z.number().int().min(1).max(30),
  /** Words in which it stands. */
  words: z.array(referenceSchema).max(6),
});

const kanaSchema = z.strictObject({
  script: z.enum(['hiragana', 'katakana']),
  rows: z
    .array(
      z.strictObject({
        id: idSchema,
        letters: z
          .array(z.strictObject({ id: idSchema, kana: textOf(4), romaji: textOf(8) }))
          .min(1)
          .max(40),
      }),
    )
    .min(1)
    .max(20),
});

const figureSchema = z.strictObject({
  id: idSchema,
  file: z.string().regex(/^[a-z0-9-]+\.svg$/u, 'the name of a file in figures/, as staff-room.svg'),
  alt: bilingualOf(500),
});

const contrastSchema = z.strictObject({
  id: idSchema,
  jp: z.array(textOf(60)).min(2).max(6),
  en: textOf(400),
  ja: textOf(400),
});

/** A video of the lesson, what completes it, and what is asked while it plays. */
const lessonVideoSchema = z.strictObject({
  id: idSchema,
  complete: z.strictObject({
    /** Percent of its segments. */
    played: z.number().int().min(1).max(100),
    questions: z.enum(['all', 'none']),
  }),
  questions: z
    .array(
      z.strictObject({
        /** The line of the script after which it is asked. */
        after: idSchema,
        question: videoQuestionSchema,
      }),
    )
    .max(4)
    .optional(),
});

/** `lessons/NN-<lesson>.yaml`: what a lesson teaches, once. */
export const lessonSchema = z.strictObject({
  code: z.string().regex(/^[A-Z]\d{1,2}$/u, 'a strand letter and a number, as S2'),
  strand: z.enum(['situation', 'kana', 'topic']),
  title: bilingualOf(80),
  goal: bilingualOf(240),
  minutes: z.number().int().min(1).max(120),
  canDo: z
    .array(z.strictObject({ id: idSchema, en: textOf(160), ja: textOf(160) }))
    .min(1)
    .max(6),
  figures: z.array(figureSchema).max(12).optional(),
  words: z.array(wordSchema).max(30).optional(),
  dialogues: z.array(dialogueSchema).max(4).optional(),
  patterns: z.array(patternSchema).max(4).optional(),
  readings: z.array(readingSchema).max(4).optional(),
  kanji: z.array(kanjiSchema).max(12).optional(),
  kana: kanaSchema.optional(),
  contrasts: z.array(contrastSchema).max(12).optional(),
  sayIt: z.array(idSchema).max(12).optional(),
  sheets: z.array(sheetSchema).max(4).optional(),
  checklists: z.array(checklistSchema).max(6).optional(),
  workbook: z.array(workbookSchema).max(8).optional(),
  videos: z.array(lessonVideoSchema).max(3).optional(),
  questions: z.array(questionSchema).min(1).max(20),
  reserve: z.array(questionSchema).max(20).optional(),
});

export type LessonSource = z.infer<typeof lessonSchema>;
export type WordSource = z.infer<typeof wordSchema>;
export type LineSource = z.infer<typeof lineSchema>;
export type DialogueSource = z.infer<typeof dialogueSchema>;
export type PatternSource = z.infer<typeof patternSchema>;
export type ReadingSource = z.infer<typeof readingSchema>;
export type KanjiSource = z.infer<typeof kanjiSchema>;
export type LessonVideoSource = z.infer<typeof lessonVideoSchema>;
export type FigureSource = z.infer<typeof figureSchema>;
export type SaidSource = { jp: string; say?: string | undefined; romaji: string };
