import { z } from 'zod';
import { isStorable } from '#app/platform/storable-text.ts';
import type { QuestionSource } from '#app/features/questions/exports.server.ts';
import { QUESTION_STATUSES, type QuestionStatus } from '../importer.ts';

const textOf = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => text.trim().length > 0, 'empty')
    .refine(isStorable, 'control characters');
const wordsOf = (longest: number) =>
  z.union([textOf(longest), z.strictObject({ en: textOf(longest), ja: textOf(longest) })]);

/** What a bank says of itself. */
export const bankSchema = z.strictObject({
  title: wordsOf(200),
  /** For its teachers. */
  about: wordsOf(4_000).optional(),
});

/** A question in its bank; the question itself is held against its own schema. */
export const entrySchema = z.strictObject({
  name: textOf(200),
  category: textOf(500).optional(),
  tags: z.array(textOf(120)).max(20).optional(),
  status: z.enum(QUESTION_STATUSES).optional(),
  question: z.record(z.string(), z.unknown()),
});

export type BankHeading = z.infer<typeof bankSchema>;

export interface BankEntry {
  name: string;
  category?: string;
  tags?: string[];
  status?: QuestionStatus;
  question: QuestionSource;
}

/** A bank as a file of its own: what is written is read again as it was. */
export interface BankFile {
  bank: BankHeading;
  questions: BankEntry[];
}

export const BANK_FORMAT = 1;
