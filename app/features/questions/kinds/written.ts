import { z } from 'zod';
import { isStorable } from '#app/platform/storable-text.ts';
import type { Judgement, Kind } from './kind.ts';

/** Longest written answer in characters. */
export const MAX_WRITTEN = 20_000;
const MAX_FILES = 5;

/** A form sends line ends of its own kind; they are stored alike. */
const withPlainEnds = (text: string) => text.replaceAll(/\r\n?/gu, '\n');

const textSchema = z.strictObject({
  text: z
    .string()
    .transform(withPlainEnds)
    .pipe(z.string().min(1).max(MAX_WRITTEN).refine(isStorable)),
});
const spokenSchema = z.strictObject({
  upload: z.uuid(),
  /** How long it is, as the device measured it. */
  seconds: z.number().min(0).max(3_600),
});
const fileSchema = z.strictObject({ uploads: z.array(z.uuid()).min(1).max(MAX_FILES) });

const UNMARKED: Judgement = { verdict: 'unmarked', errorClass: null, share: null };

/** A text that a person marks by a rubric. */
export const essay: Kind<'essay', z.infer<typeof textSchema>> = {
  kind: 'essay',
  judgedBy: 'people',
  answerSchema: textSchema,
  isOffered: () => true,
  judge: () => UNMARKED,
  solution: ({ model }) => (model === null ? null : { kind: 'text', text: model }),
  right: () => null,
  fromForm: ({ value }) => (value.trim() ? { text: withPlainEnds(value) } : null),
};

/** Something said into the device, which a person marks by a rubric. */
export const spoken: Kind<'spoken', z.infer<typeof spokenSchema>> = {
  kind: 'spoken',
  judgedBy: 'people',
  answerSchema: spokenSchema,
  uploads: ({ upload }) => [upload],
  isOffered: ({ seconds: longest }, { seconds }) => seconds <= longest + 2,
  judge: () => UNMARKED,
  solution: ({ model }) => (model === null ? null : { kind: 'text', text: model }),
  right: () => null,
  fromForm: () => null,
};

/** Files that a person marks by a rubric. */
export const file: Kind<'file', z.infer<typeof fileSchema>> = {
  kind: 'file',
  judgedBy: 'people',
  answerSchema: fileSchema,
  uploads: ({ uploads }) => uploads,
  isOffered: ({ files }, { uploads }) =>
    uploads.length <= files && new Set(uploads).size === uploads.length,
  judge: () => UNMARKED,
  solution: ({ model }) => (model === null ? null : { kind: 'text', text: model }),
  right: () => null,
  fromForm: () => null,
};
