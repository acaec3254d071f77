import { z } from 'zod';

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const day = z.iso.date({ error: 'date' });
const PREFECTURE = /^(0[1-9]|[1-3]\d|4[0-7])$/u;

/** More time for a scope, on the dates of days in Japan; hours may be given as days. */
export const extensionSchema = z
  .object({
    scopeKind: z.enum(['person', 'edition', 'organisation', 'prefecture'], { error: 'required' }),
    scopeId: z.string().trim().min(1, 'required'),
    editionId: optional(z.uuid({ error: 'required' })),
    /** What it was previewed with: pressed twice, it is given once. */
    id: z.uuid().optional().catch(undefined),
    hours: z.coerce.number({ error: 'hours' }).int('hours').min(1, 'hours').max(8784, 'hours'),
    fromOn: day,
    untilOn: day,
    reason: z.string().trim().min(1, 'required').max(500, 'tooLong'),
  })
  .refine(({ fromOn, untilOn }) => fromOn <= untilOn, { path: ['untilOn'], error: 'tooEarly' })
  .refine(
    ({ scopeKind, scopeId }) =>
      scopeKind === 'prefecture' ? PREFECTURE.test(scopeId) : z.uuid().safeParse(scopeId).success,
    { path: ['scopeId'], error: 'required' },
  )
  .transform(({ fromOn, untilOn, ...rest }) => ({
    ...rest,
    fromAt: new Date(`${fromOn}T00:00:00+09:00`),
    // The window ends with the last second of its last day.
    untilAt: new Date(Date.parse(`${untilOn}T23:59:59+09:00`) + 1_000),
  }));
export type ExtensionFields = z.infer<typeof extensionSchema>;

const SCOPES = ['person', 'edition', 'organisation', 'prefecture'] as const;

/** The scope that an address names; a prefecture that is still to be chosen where it names none. */
export function readScope(query: Pick<URLSearchParams, 'get'>) {
  const scopeKind = SCOPES.find((kind) => kind === query.get('scopeKind')) ?? 'prefecture';
  return { scopeKind, scopeId: query.get('scopeId') ?? '' };
}
