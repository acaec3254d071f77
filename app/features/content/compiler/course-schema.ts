import { z } from 'zod';
import { audienceFor } from '#app/features/people/exports.server.ts';
import { OFFERED_TO } from '#app/platform/offered-to.ts';

/** Lower-case letters, digits and hyphens: what ids and slugs are made of. */
export const idSchema = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'an id of lower-case letters, digits and hyphens');

/** A text of one to `longest` characters. */
export const textOf = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => text.trim().length > 0, 'a text that is not empty');

/** The same message in the two languages of the interface. */
export const bilingualOf = (longest: number) =>
  z.strictObject({ en: textOf(longest), ja: textOf(longest) });

const dayOfEdition = z.number().int().min(-400).max(800);

/** By what rules a check-up is taken; what is not said holds nobody. */
export const checkUpRulesSchema = z.strictObject({
  duration: z.number().int().min(1).max(600).optional(),
  grace: z.number().int().min(0).max(60).optional(),
  attempts: z.number().int().min(1).max(100).optional(),
  wait: z.number().int().min(0).max(43_200).optional(),
  window: z
    .strictObject({
      opens: dayOfEdition.optional(),
      closes: dayOfEdition.optional(),
      closing: z.enum(['start-by', 'finish-by']),
    })
    .refine(
      ({ opens, closes }) => opens === undefined || closes === undefined || opens <= closes,
      'a window that opens before it closes',
    )
    .optional(),
});

const checkUpSchema = z.strictObject({
  slug: idSchema,
  perLesson: z.number().int().min(1).max(20),
  minutes: z.number().int().min(1).max(60),
  rules: checkUpRulesSchema.optional(),
});

const moduleSchema = z.strictObject({
  id: idSchema,
  title: bilingualOf(80),
  lessons: z.array(idSchema).min(1).max(40),
  checkUp: checkUpSchema,
});

const speakerSchema = z.strictObject({
  id: idSchema,
  jp: textOf(40),
  en: textOf(60),
  voice: z.enum(['a', 'b']),
});

const kanaCheckSchema = z.strictObject({
  slug: idSchema,
  items: z.number().int().min(4).max(60),
  pass: z.number().int().min(1).max(60),
  minutes: z.number().int().min(1).max(60),
});

/** Courses that are levels of one another, and which of them comes first. */
const seriesSchema = z.strictObject({ id: idSchema, step: z.number().int().min(1).max(100) });

const monthlyTestsSchema = z.strictObject({
  inTime: z.number().int().min(1).max(24),
  atMark: z.strictObject({
    count: z.number().int().min(1).max(24),
    percent: z.number().int().min(1).max(100),
  }),
});

/** For whom it is offered, and who may enrol in its always-open edition. */
const offeredToSchema = z
  .array(z.enum(OFFERED_TO))
  .min(1)
  .refine((people) => new Set(people).size === people.length, 'each sort of people once')
  .refine(
    (people) => audienceFor(people) !== null,
    'participants (newcomer, alt, cir, sea) or people with roles (supervisor, advisor, staff)',
  );

/** `course.yaml`. */
export const courseSchema = z.strictObject({
  title: bilingualOf(80),
  summary: bilingualOf(400),
  audience: bilingualOf(400),
  notFor: bilingualOf(400).optional(),
  level: bilingualOf(120),
  series: seriesSchema.optional(),
  /** For whom it is offered; everybody finds it where nothing is said. */
  offeredTo: offeredToSchema.optional(),
  /** The language it is taught in: the text in the other one may be a summary. */
  language: z.enum(['en', 'ja']).optional(),
  /** It concerns only its learner: supervisors and advisors are not shown who takes it. */
  private: z.literal(true).optional(),
  /** It is a placement test for the courses of this series: it has one, and no modules. */
  placement: idSchema.optional(),
  /** What learners can read before it begins. */
  assumes: z.literal('kana').optional(),
  studyMinutes: z.number().int().min(1).max(100_000),
  speakers: z.array(speakerSchema).max(60),
  modules: z.array(moduleSchema).max(40),
  kanaCheck: kanaCheckSchema.optional(),
  /** Tests and tasks beside those of lessons and modules, in their order. */
  quizzes: z.array(idSchema).max(60).optional(),
  /** Files of questions that quizzes draw from, in their order. */
  pools: z.array(idSchema).max(60).optional(),
  completion: z.strictObject({
    /** Whether the lessons have to be completed. */
    lessons: z.enum(['all', 'free']),
    moduleCheckUps: z.strictObject({ percent: z.number().int().min(1).max(100) }),
    /** So many monthly tests in time, and so many at a mark. */
    monthlyTests: monthlyTestsSchema.optional(),
    /** Every task has to be handed in; nothing is asked of tasks where it is not said. */
    tasks: z.literal('all').optional(),
  }),
});

/** `readings-allowed.yaml`: where the analyser reads a text otherwise, and why ours stands. */
export const readingsSchema = z.strictObject({
  allowed: z
    .array(
      z.strictObject({
        jp: textOf(200),
        ours: textOf(200),
        analyser: textOf(200),
        reason: textOf(300),
      }),
    )
    .max(2000),
});

/** `audio/<lesson>.yaml`: one entry for each clip that was made. */
export const audioSchema = z.strictObject({
  clips: z
    .array(
      z.strictObject({
        id: idSchema,
        say: textOf(300),
        voice: z.enum(['a', 'b']),
        made: z.enum(['synthetic', 'recorded']),
        sha256: z.string().regex(/^[0-9a-f]{64}$/u, 'a SHA-256 in hexadecimal'),
        /** What the synthesiser says: kana by sound with accents and pauses. */
        reading: textOf(600).optional(),
        /** Over the reading, the voice and the settings the clip was made with. */
        digest: z
          .string()
          .regex(/^[0-9a-f]{64}$/u, 'a SHA-256 in hexadecimal')
          .optional(),
      }),
    )
    .max(500),
});

export type CourseSource = z.infer<typeof courseSchema>;
export type AudioSource = z.infer<typeof audioSchema>;
export type ReadingsSource = z.infer<typeof readingsSchema>;
