import { z } from 'zod';

import { bilingualOf, idSchema, textOf } from './course-schema.ts';

const isUnique = (items: readonly { id: string }[]) =>
  new Set(items.map(({ id }) => id)).size === items.length;
const ONCE = 'each id once in the list';

/** Something to fill in and print; what is written stays on the reader's device. */
export const sheetSchema = z.strictObject({
  id: idSchema,
  title: bilingualOf(80),
  lead: bilingualOf(400).optional(),
  fields: z
    .array(
      z.strictObject({
        id: idSchema,
        label: bilingualOf(160),
        hint: bilingualOf(240).optional(),
        /** Lines to write on. */
        rows: z.number().int().min(1).max(12),
      }),
    )
    .min(1)
    .max(24)
    .refine(isUnique, ONCE),
});

/** Things to tick off; the ticks stay on the reader's device. */
export const checklistSchema = z.strictObject({
  id: idSchema,
  title: bilingualOf(80),
  items: z
    .array(
      z.strictObject({
        id: idSchema,
        en: textOf(240),
        ja: textOf(160),
        note: bilingualOf(300).optional(),
      }),
    )
    .min(1)
    .max(30)
    .refine(isUnique, ONCE),
});

/** What a person writes for themselves; it is kept on the server and theirs alone. */
export const workbookSchema = z.strictObject({
  id: idSchema,
  title: bilingualOf(80),
  prompt: bilingualOf(600),
  /** Invented, and said to be. */
  example: bilingualOf(1200).optional(),
  /** Characters. */
  most: z.number().int().min(100).max(4000),
  /** The part of the career profile it may be carried into. */
  carries: z.enum(['self-pr', 'work-summary', 'project']).optional(),
});

export type SheetSource = z.infer<typeof sheetSchema>;
export type ChecklistSource = z.infer<typeof checklistSchema>;
export type WorkbookSource = z.infer<typeof workbookSchema>;
