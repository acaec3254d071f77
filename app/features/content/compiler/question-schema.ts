import { z } from 'zod';

import { QUESTION_FIELDS } from '#app/features/questions/exports.server.ts';
import { TESTED_POINTS } from '#app/features/questions/exports.ts';
import { bilingualOf, idSchema, textOf } from './course-schema.ts';

export const referenceSchema = z
  .string()
  .max(80)
  .regex(/^(?:[a-z0-9]+\.)?[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'an id, or code.id for an earlier lesson');

/** A word of authors to find and draw questions by, as `level:n5`. */
export const tagSchema = z
  .string()
  .max(120)
  .regex(/^[^\s,]+$/u, 'a tag without spaces and commas');

const takenSchemas = [
  z.strictObject({ word: referenceSchema }),
  z.strictObject({ line: referenceSchema }),
  z.strictObject({ example: referenceSchema }),
  z.strictObject({ letter: referenceSchema }),
] as const;
const takenSchema = z.union(takenSchemas);

/** How a tile or an option is heard: a sound of its own, or that of something the course says. */
const sound = {
  romaji: textOf(160).optional(),
  say: textOf(160).optional(),
  hear: takenSchema.optional(),
};
/** What may be heard: a tile, or an option. */
export type HeardSource = {
  jp?: string | undefined;
  romaji?: string | undefined;
  say?: string | undefined;
  hear?: z.infer<typeof takenSchema> | undefined;
};
const isHeard = ({ jp, romaji, say, hear }: HeardSource) =>
  Boolean(jp) && (hear ? !romaji && !say : Boolean(romaji));
const isSilent = ({ romaji, say, hear }: HeardSource) => !romaji && !say && !hear;
const HEARD = 'beside jp either romaji (and say where it is unclear) or hear';

const optionSchema = z
  .strictObject({
    id: idSchema,
    jp: textOf(120).optional(),
    en: textOf(160).optional(),
    ja: textOf(120).optional(),
    ...sound,
    correct: z.literal(true).optional(),
    feedback: bilingualOf(400).optional(),
  })
  .refine(
    ({ jp, en, ja }) => (jp ? !en && !ja : Boolean(en && ja)),
    'jp alone, or en and ja together',
  )
  .refine((option) => isSilent(option) || isHeard(option), HEARD);

const tileSchema = z.union([
  textOf(60),
  z.strictObject({ jp: textOf(60), ...sound }).refine(isHeard, HEARD),
]);

const gistOptionSchema = z.strictObject({
  id: idSchema,
  en: textOf(160),
  ja: textOf(120),
  correct: z.literal(true).optional(),
});

/** A question of the first listening: not scored, answered on the page. */
export const gistSchema = z.strictObject({
  id: idSchema,
  en: textOf(200),
  ja: textOf(200),
  options: z.array(gistOptionSchema).min(2).max(5),
});

const hearSchema = z.union([
  ...takenSchemas,
  z.strictObject({ jp: textOf(120), romaji: textOf(160), say: textOf(160).optional() }),
]);

const common = {
  id: idSchema,
  prompt: bilingualOf(300),
  /** Markdown between the prompt and the answer. */
  body: bilingualOf(2_000).optional(),
  hear: hearSchema.optional(),
  /** How often it may be heard; as often as one likes where it is not said. */
  plays: z.number().int().min(1).max(20).optional(),
  /** The passage or recording of the quiz that it is about. */
  passage: idSchema.optional(),
  explain: bilingualOf(600),
  /** What it is found and drawn by. */
  tags: z.array(tagSchema).min(1).max(20).optional(),
  /** What of the course it tests; only questions of a pool may test nothing of it. */
  tests: z.array(referenceSchema).min(1).max(8).optional(),
};

/** Kinds whose authors write in courses what they write in banks. */
type SharedKind = Exclude<keyof typeof QUESTION_FIELDS, 'choice' | 'ordering' | 'typed'>;

const choiceSchema = z.strictObject({
  ...common,
  kind: z.literal('choice'),
  options: z.array(optionSchema).min(2).max(5),
});

const orderingSchema = z.strictObject({
  ...common,
  kind: z.literal('ordering'),
  tiles: z.array(tileSchema).min(2).max(12),
  spare: z.array(tileSchema).max(6).optional(),
  alsoRight: z
    .array(z.array(z.number().int().min(0).max(11)).max(12))
    .max(12)
    .optional(),
});

const typedSchema = z.strictObject({
  ...common,
  kind: z.literal('typed'),
  accepted: z.array(textOf(160)).min(1).max(40),
  alternatives: z.array(textOf(160)).max(40).optional(),
  kana: z.enum(['fold', 'exact']).optional(),
  near: z.number().min(0).max(1).optional(),
  point: z.enum(TESTED_POINTS).optional(),
});

const sharedSchema = <K extends SharedKind>(kind: K) =>
  z.strictObject({ ...common, kind: z.literal(kind), ...QUESTION_FIELDS[kind] });

/** A question of a check-up, by kind. */
export const questionSchema = z.discriminatedUnion('kind', [
  choiceSchema,
  orderingSchema,
  typedSchema,
  sharedSchema('multiple'),
  sharedSchema('true-false'),
  sharedSchema('short'),
  sharedSchema('kanji-reading'),
  sharedSchema('dictation'),
  sharedSchema('cloze'),
  sharedSchema('matching'),
  sharedSchema('numeric'),
  sharedSchema('scenario'),
  sharedSchema('essay'),
  sharedSchema('spoken'),
  sharedSchema('file'),
  sharedSchema('can-do'),
  sharedSchema('survey'),
]);

/** What can be answered in half a minute while a video waits. */
export const videoQuestionSchema = z.discriminatedUnion('kind', [
  choiceSchema,
  orderingSchema,
  sharedSchema('multiple'),
  sharedSchema('true-false'),
  sharedSchema('matching'),
]);

export type GistSource = z.infer<typeof gistSchema>;
export type HearSource = z.infer<typeof hearSchema>;
export type TileSource = z.infer<typeof tileSchema>;
export type QuestionSource = z.infer<typeof questionSchema>;
export type SharedSource = Extract<QuestionSource, { kind: SharedKind }>;
export type ChoiceSource = z.infer<typeof choiceSchema>;
export type OrderingSource = z.infer<typeof orderingSchema>;
export type TypedSource = z.infer<typeof typedSchema>;
