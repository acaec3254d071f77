import { z } from 'zod';

/** A piece as a form or a script saves it; how long the text may be, the piece says. */
export const entrySchema = z.object({
  key: z.string().min(1).max(100),
  text: z.string().max(40_000),
  version: z.string().max(40),
});

/** The same from a script, which is on no page of a course; `mark` is of the account that wrote it. */
export const sentEntrySchema = entrySchema.extend({
  courseSlug: z.string().min(1).max(80),
  mark: z.string().max(100),
});

export const carryingSchema = z.object({
  locale: z.enum(['ja', 'en']),
  how: z.enum(['append', 'replace']).default('append'),
  entryVersion: z.string().min(1).max(40),
  profileVersion: z.coerce.number().int().min(0),
});
