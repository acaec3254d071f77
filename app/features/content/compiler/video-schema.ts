import { z } from 'zod';

import { bilingualOf, idSchema, textOf } from './course-schema.ts';

const slideSchema = z.strictObject({
  id: idSchema,
  /** A chapter begins here. */
  chapter: bilingualOf(60).optional(),
  title: bilingualOf(60),
  points: z.array(bilingualOf(70)).max(5).optional(),
  figure: z
    .string()
    .regex(/^[a-z0-9-]+\.svg$/u, 'the name of a file in figures/, as staff-room.svg')
    .optional(),
  lines: z
    .array(
      z.strictObject({
        id: idSchema,
        en: textOf(140),
        /** With ruby: what is shown is measured apart. */
        ja: textOf(400),
        /** What the voice reads instead: another spelling, or kana. */
        say: textOf(300).optional(),
      }),
    )
    .min(1)
    .max(10),
});

/** `videos/<id>.yaml`: what a video says and shows. */
export const scriptSchema = z.strictObject({
  title: bilingualOf(80),
  voice: z.enum(['en', 'ja']),
  slides: z.array(slideSchema).min(3).max(12),
});

const digestSchema = z.string().regex(/^[0-9a-f]{64}$/u, 'a SHA-256 in hexadecimal');
const milliseconds = z.number().int().min(0).max(600_000);
const fileSchema = z.strictObject({ sha256: digestSchema, bytes: z.number().int().min(1) });

/** `videos/<id>/made.yaml`: what was made from a script, or recorded for it. */
export const madeSchema = z.strictObject({
  made: z.enum(['synthetic', 'recorded']),
  /** Over script, drawings and settings. */
  digest: digestSchema.optional(),
  durationMs: milliseconds.min(1000),
  slides: z
    .array(z.strictObject({ id: idSchema, fromMs: milliseconds }))
    .min(1)
    .max(12),
  files: z.strictObject({ video: fileSchema, audio: fileSchema }),
});

export type ScriptSource = z.infer<typeof scriptSchema>;
export type ScriptSlide = ScriptSource['slides'][number];
export type ScriptLine = ScriptSlide['lines'][number];
export type MadeSource = z.infer<typeof madeSchema>;
