import { loadPeople } from '#app/features/people/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';

/** A person who may be meant, with what tells people of one name apart. */
export interface Candidate {
  id: string;
  legalName: string;
  kana: string | null;
  email: string | null;
  jetNumber: string | null;
  arrivalGroup: string | null;
  startsOn: string | null;
}

/** People by id, each with their latest stay. */
export async function loadCandidates(
  ctx: Pick<Context, 'db'>,
  ids: readonly string[],
): Promise<Map<string, Candidate>> {
  const people = await loadPeople(ctx.db, [...new Set(ids)]);
  const candidates = [...people.values()].map((person): Candidate => {
    const { id, legalName, kana, privateEmail, workEmail, posts } = person;
    const [post] = [...posts].sort((a, b) => (a.startsOn > b.startsOn ? -1 : 1));
    const { jetNumber = null, arrivalGroup = null, startsOn = null } = post ?? {};
    const email = privateEmail ?? workEmail;
    return { ...{ id, legalName, kana, email }, ...{ jetNumber, arrivalGroup, startsOn } };
  });
  return new Map(candidates.map((candidate) => [candidate.id, candidate]));
}
