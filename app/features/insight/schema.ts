import { z } from 'zod';

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
