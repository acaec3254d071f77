import { z } from 'zod';
import { LINE } from './rules.ts';

/** The form of a nudge beside whom it is for. Runs of space and ends of lines become one space. */
export const nudgeSchema = z.object({
  line: z
    .string()
    .default('')
    .transform((given) => given.replaceAll(/\s+/gu, ' ').trim())
    .pipe(z.string().max(LINE, 'tooLong')),
  /** What it was previewed with: pressed twice, it is sent once. */
  id: z.uuid().optional().catch(undefined),
  /** The mark of those whom the preview found. */
  mark: z.string().max(64).catch(''),
});

/** The most rows that a page of learners shows, each of which may be chosen. */
const MOST = 1_000;

/** Enrolments that were chosen one by one; what is no id is none. */
export function readChosen(values: readonly string[]): string[] {
  const ids = values.filter((value) => z.uuid().safeParse(value).success);
  return [...new Set(ids)].slice(0, MOST);
}
