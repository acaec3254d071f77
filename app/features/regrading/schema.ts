import { z } from 'zod';

export const MANNERS = ['key', 'full'] as const;
export type Manner = (typeof MANNERS)[number];

const ticked = z
  .enum(['1', 'on'])
  .optional()
  .transform((value) => value !== undefined);

/** What is to be done: the form under a preview. */
export const regradeSchema = z.object({
  question: z.uuid(),
  manner: z.enum(MANNERS).catch('key'),
  lowers: ticked,
  /** That the wording was changed too was seen. */
  reworded: ticked,
  reason: z
    .string()
    .default('')
    .transform((text) => text.replaceAll(/\r\n?/gu, '\n').trim())
    .pipe(z.string().max(1_000)),
  /** Digest of what the preview showed. */
  seen: z.string().regex(/^[0-9a-f]{64}$/u),
});

export type RegradeInput = z.output<typeof regradeSchema>;

/** What a preview is asked for. */
export function readPreviewQuery(query: Pick<URLSearchParams, 'get'>) {
  const page = Number(/^\d{1,5}$/u.exec(query.get('page') ?? '')?.[0] ?? 1);
  return {
    questionId: query.get('question') ?? '',
    manner: (query.get('manner') === 'full' ? 'full' : 'key') as Manner,
    lowers: query.get('manner') === 'lowers',
    page: Math.max(1, page),
  };
}
