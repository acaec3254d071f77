import { z } from 'zod';

const MOST_SPANS = 400;
const ms = z.int().min(0).max(100_000_000);

/** The body of a report of what was played, as docs/http.md describes it. */
export const reportSchema = z.strictObject({
  token: z.string().min(1).max(1_000),
  played: z.array(z.tuple([ms, ms])).max(MOST_SPANS),
  position: ms.nullable(),
});

const slug = z.string().min(1).max(120);

/** The body of an answer to a question in a video, as docs/http.md describes it. */
export const videoAnswerSchema = z.strictObject({
  course: slug,
  item: slug,
  video: slug,
  question: slug,
  clientId: z.uuid(),
  answer: z.unknown(),
});
