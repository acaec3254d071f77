import { z } from 'zod';

/** A piece as a form or a script saves it; how long the text may be, the piece says. */
export const entrySchema = z.object({
  key: z.string().min(1).max(100),
  text: z.string().max(40_000),
  version: z.string().max(40),
});

/**
 * A page of pieces in a form without a script: `text:KEY` and `version:KEY` of each, and the key whose button was
 * pressed. All of them are sent, so that what stands in another field is not lost.
 * @returns null where a field cannot be a piece
 */
export function entriesOf(fields: Readonly<Record<string, string>>) {
  const keys = Object.keys(fields).flatMap((name) =>
    name.startsWith(TEXT) ? [name.slice(5)] : [],
  );
  const all = z.array(entrySchema).min(1).max(100);
  const parsed = all.safeParse(
    keys.map((key) => ({ key, text: fields[`${TEXT}${key}`], version: fields[`version:${key}`] })),
  );
  return parsed.success ? parsed.data : null;
}

const TEXT = 'text:';

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
