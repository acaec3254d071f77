import { z } from 'zod';
import { ORDERS, RESULT_STATES } from './result-choices.ts';

const edition = z.uuid().nullable().catch(null);
const version = z.coerce.number().int().min(1).nullable().catch(null);

type Query = Pick<URLSearchParams, 'get'>;

/** Whose answers a page is asked for: those of one edition, or everybody's. */
export function readInsightQuery(query: Query): { editionId: string | null } {
  return { editionId: edition.parse(query.get('edition')) };
}

/** Which version of a question is asked for; null is the newest that has answers. */
export function readQuestionQuery(query: Query): {
  editionId: string | null;
  version: number | null;
} {
  const asked = query.get('version');
  return { ...readInsightQuery(query), version: asked === null ? null : version.parse(asked) };
}

const editions = z
  .union([z.literal('all'), z.uuid()])
  .nullable()
  .catch(null);
const state = z.enum(RESULT_STATES).nullable().catch(null);
const order = z.enum(ORDERS).catch('name');
const from = z.coerce.number().int().min(0).max(1_000_000).catch(0);

/** Whose results are asked for, and how; without an edition, those of the newest that runs. */
export function readResultsQuery(query: Query) {
  return {
    edition: editions.parse(query.get('edition')),
    state: state.parse(query.get('state')),
    order: order.parse(query.get('order')),
    from: from.parse(query.get('from') ?? 0),
  };
}
