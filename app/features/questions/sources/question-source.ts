import { z } from 'zod';
import { checkSource } from './check-source.ts';
import { QUESTION_FIELDS } from './question-fields.ts';
import { common } from './source-parts.ts';

type Fields = typeof QUESTION_FIELDS;

const schemaOf = <K extends keyof Fields>(kind: K) =>
  z.strictObject({ kind: z.literal(kind), ...common, ...QUESTION_FIELDS[kind] });

const anySchema = z.discriminatedUnion('kind', [
  schemaOf('choice'),
  schemaOf('multiple'),
  schemaOf('true-false'),
  schemaOf('short'),
  schemaOf('typed'),
  schemaOf('kanji-reading'),
  schemaOf('dictation'),
  schemaOf('cloze'),
  schemaOf('matching'),
  schemaOf('ordering'),
  schemaOf('numeric'),
  schemaOf('scenario'),
  schemaOf('essay'),
  schemaOf('spoken'),
  schemaOf('file'),
  schemaOf('can-do'),
  schemaOf('survey'),
]);

/** A question as its author writes it, of any kind. */
export type QuestionSource = z.infer<typeof anySchema>;

/** What an author writes of one kind. */
export type SourceOf<K extends QuestionSource['kind']> = Extract<QuestionSource, { kind: K }>;

/** A question as it is written: its shape, and what its parts must be to each other. */
export const questionSourceSchema = anySchema.superRefine((source, context) => {
  for (const { path, message } of checkSource(source)) {
    context.addIssue({ code: 'custom', path: [...path], message });
  }
});
