import { z } from 'zod';
import { isStorable } from '#app/platform/storable-text.ts';
import {
  CHANGES,
  DEGREES,
  INDUSTRIES,
  JLPT_LEVELS,
  LANGUAGES,
  LANGUAGE_USES,
  LICENCES,
  LIMITS,
  MOVES,
  OCCUPATIONS,
  RESIDENCE_STATUSES,
  TASK_LEVELS,
} from './profile-choices.ts';

const textOf = (most: number) => z.string().trim().max(most).refine(isStorable);
const bilingualOf = (most: number) =>
  z.strictObject({ ja: textOf(most).default(''), en: textOf(most).default('') }).prefault({});
const month = z.string().regex(/^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/u);
const day = z.iso.date();
const prefecture = z.string().regex(/^(?:0[1-9]|[1-3]\d|4[0-7])$/u);
const chosen = <T extends string>(from: readonly T[], most: number) =>
  z
    .array(z.enum(from as readonly [T, ...T[]]))
    .max(most)
    .refine((list) => new Set(list).size === list.length)
    .default([]);
const one = <T extends string>(from: readonly T[]) =>
  z
    .enum(from as readonly [T, ...T[]])
    .nullable()
    .default(null);

const task = one(TASK_LEVELS);

/**
 * What somebody writes of themselves for companies, as it is stored. Everything may be left open. Nothing here
 * asks for sex, age, nationality, birthplace, family or a photograph.
 */
export const profileSchema = z.strictObject({
  format: z.literal(1).default(1),
  /** The month in which work could begin: after the end of the term. */
  availableFrom: month.nullable().default(null),
  /** Whether that month is certain. */
  isFixed: z.boolean().default(false),
  occupations: chosen(OCCUPATIONS, 5),
  industries: chosen(INDUSTRIES, 5),
  /** Codes of prefectures; none with `anywhere`. */
  prefectures: z.array(prefecture).max(10).default([]),
  anywhere: z.boolean().default(false),
  moves: one(MOVES),
  tasks: z.strictObject({ phone: task, email: task, meeting: task, documents: task }).prefault({}),
  /** The highest level of the JLPT that was passed, as the person says. */
  jlpt: z
    .strictObject({ level: z.enum(JLPT_LEVELS), takenOn: month })
    .nullable()
    .default(null),
  firstLanguage: one(LANGUAGES),
  languages: z
    .array(z.strictObject({ language: z.enum(LANGUAGES), use: z.enum(LANGUAGE_USES) }))
    .max(6)
    .default([]),
  degree: one(DEGREES),
  major: bilingualOf(LIMITS.line),
  licence: one(LICENCES),
  skills: bilingualOf(LIMITS.skills),
  /** 自己PR. */
  statement: bilingualOf(LIMITS.text),
  /** 職務要約: work at school or town hall in the words of business. */
  career: bilingualOf(LIMITS.text),
  projects: z
    .array(z.strictObject({ title: bilingualOf(LIMITS.line), text: bilingualOf(LIMITS.project) }))
    .max(5)
    .default([]),
  /** Codes of certificates of this platform that are shown. */
  certificates: z.array(z.string().max(40)).max(10).default([]),
  /** Ids of can-do statements reached here that are shown, as `course-slug/id`. */
  canDo: z.array(z.string().max(120)).max(LIMITS.canDo).default([]),
  /** The lowest hoped for, in yen a year. */
  pay: z.number().int().min(1_000_000).max(50_000_000).nullable().default(null),
  residence: one(RESIDENCE_STATUSES),
  residenceUntil: day.nullable().default(null),
  residenceChange: one(CHANGES),
  /** The present employer is named; as long as not, it is 東北の市教育委員会. */
  namesEmployer: z.boolean().default(false),
});

export type Profile = z.infer<typeof profileSchema>;

/** A profile that says nothing yet. */
export const emptyProfile = (): Profile => profileSchema.parse({});
