import { z } from 'zod';

/** The body of a play as docs/http.md describes it. */
export const playRequestSchema = z.strictObject({
  place: z.string().min(1).max(120),
  plays: z.int().min(1).max(1_000),
});

/** What is to be uploaded, as docs/http.md describes it. */
export const uploadRequestSchema = z.strictObject({
  id: z.uuid(),
  questionId: z.string().min(1).max(120),
  mediaType: z.string().min(3).max(100),
  byteSize: z.int().min(1).max(100_000_000),
  name: z.string().max(400).default(''),
});

/** The body of an answer as docs/http.md describes it. */
export const answerRequestSchema = z.strictObject({
  questionId: z.string().min(1).max(120),
  sequence: z.int().min(1).max(100_000),
  clientId: z.uuid(),
  answer: z.unknown(),
  /** The device's own time, in ISO 8601 with its zone. */
  clientAt: z.iso
    .datetime({ offset: true })
    .transform((at) => new Date(at))
    .optional(),
});
