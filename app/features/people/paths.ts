import type { OrganisationParams, PeopleParams } from './params.ts';

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
