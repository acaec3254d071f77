import { z } from 'zod';
import { isStorable } from '#app/platform/storable-text.ts';
import { PHASES } from './posts.ts';

/** What a list is asked for comes from an address: what cannot be is left out, never refused. */
const asked = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const text = asked(z.string().trim().min(1).max(200).refine(isStorable));
const prefecture = asked(z.string().regex(/^(0[1-9]|[1-3]\d|4[0-7])$/u));

export const KINDS = ['ALT', 'CIR', 'SEA'] as const;
export const YEARS = ['1', '2', '3', '4', '5'] as const;
/** How many people a page holds. */
export const PAGE_SIZES = ['50', '200', '1000'] as const;
/** Whose posts: those who have one or soon will, those who have none, everyone. */
export const IN_POST = ['held', 'all', 'none'] as const;
export const SORTS = ['name', 'organisation'] as const;

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

export const ORGANISATION_KINDS = [
  ...(['clair', 'host', 'contracting'] as const),
  ...(['school', 'company', 'alumni'] as const),
] as const;

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

function addressOf(path: string, params: Record<string, string | number | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value) search.set(name, String(value));
  return search.size > 0 ? `${path}?${search}` : path;
}

/** The list of people as it is asked for. */
export function peopleAddress(params: PeopleParams = {}): string {
  return addressOf('/admin/people', params);
}

/** The list of organisations as it is asked for. */
export function organisationsAddress(params: OrganisationParams = {}): string {
  return addressOf('/admin/organisations', params);
}
