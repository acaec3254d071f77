import { z } from 'zod';
import type { Scope } from './scope.server.ts';

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const day = z.iso.date({ error: 'date' });
const PREFECTURE = /^(0[1-9]|[1-3]\d|4[0-7])$/u;

const SCOPES = ['person', 'edition', 'organisation', 'prefecture'] as const;

/** For whom something is given. */
export const scopeSchema = {
  scopeKind: z.enum(SCOPES, { error: 'required' }),
  scopeId: z.string().trim().min(1, 'required'),
  /** What it was previewed with: pressed twice, it is given once. */
  id: z.uuid().optional().catch(undefined),
};

/** A prefecture has its code, anything else an id. */
export const isRightScope = ({ scopeKind, scopeId }: Scope) =>
  scopeKind === 'prefecture' ? PREFECTURE.test(scopeId) : z.uuid().safeParse(scopeId).success;

/** More time for a scope, on the dates of days in Japan; hours may be given as days. */
export const extensionSchema = z
  .object({
    ...scopeSchema,
    editionId: optional(z.uuid({ error: 'required' })),
    hours: z.coerce.number({ error: 'hours' }).int('hours').min(1, 'hours').max(8784, 'hours'),
    fromOn: day,
    untilOn: day,
    reason: z.string().trim().min(1, 'required').max(500, 'tooLong'),
  })
  .refine(({ fromOn, untilOn }) => fromOn <= untilOn, { path: ['untilOn'], error: 'tooEarly' })
  .refine(isRightScope, { path: ['scopeId'], error: 'required' })
  .transform(({ fromOn, untilOn, ...rest }) => ({
    ...rest,
    fromAt: new Date(`${fromOn}T00:00:00+09:00`),
    // The window ends with the last second of its last day.
    untilAt: new Date(Date.parse(`${untilOn}T23:59:59+09:00`) + 1_000),
  }));
export type ExtensionFields = z.infer<typeof extensionSchema>;

/** The scope that an address names; a prefecture that is still to be chosen where it names none. */
export function readScope(query: Pick<URLSearchParams, 'get'>) {
  const scopeKind = SCOPES.find((kind) => kind === query.get('scopeKind')) ?? 'prefecture';
  return { scopeKind, scopeId: query.get('scopeId') ?? '' };
}
