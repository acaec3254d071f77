import { z } from 'zod';
import { OUTCOMES, type Outcome } from './outcomes.ts';
import { ORDERS } from './params.ts';

const code = z.string().regex(/^[a-z0-9-]{1,40}$/iu);
/** What a browser sends for a choice that was left open. */
const open = <T extends z.ZodType>(value: T) =>
  z.preprocess((v) => (v === '' ? undefined : v), value);

/** What candidates are filtered by; every filter is of published fields alone. */
export const candidateQuerySchema = z.object({
  q: z.string().trim().max(100).catch('').default(''),
  occupation: open(code.optional().catch(undefined)),
  industry: open(code.optional().catch(undefined)),
  prefecture: open(code.optional().catch(undefined)),
  language: open(code.optional().catch(undefined)),
  kind: open(z.enum(['ALT', 'CIR', 'SEA']).optional().catch(undefined)),
  /** At least this level of the JLPT. */
  jlpt: open(z.enum(['N1', 'N2', 'N3', 'N4', 'N5']).optional().catch(undefined)),
  /** Only where staff have seen the certificate. */
  verified: z.literal('on').optional().catch(undefined),
  /** Who could begin by this month. */
  by: open(
    z
      .string()
      .regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/u)
      .optional()
      .catch(undefined),
  ),
  /** A tag of the team itself. */
  tag: open(z.string().trim().max(40).optional().catch(undefined)),
  order: z.enum(ORDERS).catch('shuffled').default('shuffled'),
  from: z.coerce.number().int().min(0).max(100_000).catch(0).default(0),
});

export type CandidateQuery = z.infer<typeof candidateQuerySchema>;

/** Reads the address of a list of candidates; what is not understood is left out. */
export function readCandidateQuery(params: URLSearchParams): CandidateQuery {
  return candidateQuerySchema.parse(Object.fromEntries(params));
}

/** What of a query is kept and stands in addresses: what was asked for, and not from where on. */
export function savedQuery(query: CandidateQuery): Record<string, string> {
  const { from: _, ...asked } = query;
  const said = Object.entries(asked).filter(([name, value]) =>
    name === 'order' ? value !== 'shuffled' : value !== undefined && value !== '',
  );
  return Object.fromEntries(said.map(([name, value]) => [name, String(value)]));
}

export { readMark } from './marks.ts';

const MONTHS_AHEAD = 24;

/** The months that can be asked for, from this one on, as they are in Japan. */
export function monthsToAsk(now: Date): string[] {
  const there = new Date(now.getTime() + 9 * 3_600_000);
  return Array.from({ length: MONTHS_AHEAD }, (_, ahead) =>
    new Date(Date.UTC(there.getUTCFullYear(), there.getUTCMonth() + ahead, 1))
      .toISOString()
      .slice(0, 7),
  );
}

/** Reads what came of an act from the address of its page; anything else says nothing. */
export function readOutcome(url: string): Outcome | null {
  const said = new URL(url).searchParams.get('outcome');
  return OUTCOMES.find((known) => known === said) ?? null;
}
