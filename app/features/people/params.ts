import { z } from 'zod';
import { isStorable } from '#app/platform/storable-text.ts';
import { IN_POST, KINDS, ORGANISATION_KINDS, PAGE_SIZES, PHASES, SORTS, YEARS } from './kinds.ts';

/** What a list is asked for comes from an address: what cannot be is left out, never refused. */
const asked = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const text = asked(z.string().trim().min(1).max(200).refine(isStorable));
const prefecture = asked(z.string().regex(/^(0[1-9]|[1-3]\d|4[0-7])$/u));

const peopleParams = z.object({
  q: text,
  kind: asked(z.enum(KINDS)),
  year: asked(z.enum(YEARS)),
  group: text,
  phase: asked(z.enum(PHASES)),
  /** As typed; several organisations may be called so. */
  organisation: text,
  organisationId: asked(z.uuid()),
  prefecture,
  post: asked(z.enum(IN_POST)),
  sort: asked(z.enum(SORTS)),
  size: asked(z.enum(PAGE_SIZES)),
  after: asked(z.string().max(4000)),
});
export type PeopleParams = z.infer<typeof peopleParams>;

const organisationParams = z.object({
  q: text,
  kind: asked(z.enum(ORGANISATION_KINDS)),
  prefecture,
  closed: asked(z.enum(['with', 'only'])),
  page: asked(z.coerce.number().int().min(1).max(1000)),
});
export type OrganisationParams = z.infer<typeof organisationParams>;

/** What the list of people is asked for. */
export function readPeopleParams(request: Request): PeopleParams {
  return peopleParams.parse(Object.fromEntries(new URL(request.url).searchParams));
}

/** What the list of organisations is asked for. */
export function readOrganisationParams(request: Request): OrganisationParams {
  return organisationParams.parse(Object.fromEntries(new URL(request.url).searchParams));
}
