import { coordinatesAll, type Actor, type Role } from '#app/platform/auth/actor.ts';
import { isHeld, type Post } from './posts.ts';

/** Whose people somebody sees: everyone's, or those of these organisations and all below them. */
export type Oversight = { all: true } | { all: false; organisations: readonly string[] };

const OVERSEERS: readonly Role[] = ['advisor', 'supervisor'];

/** What an actor's roles let them oversee. Deny is the default: of most it is nothing. */
export function oversightOf(actor: Pick<Actor, 'grants'> | null): Oversight {
  if (coordinatesAll(actor)) return { all: true };
  const own = (actor?.grants ?? []).filter(
    ({ role, scopeKind }) => OVERSEERS.includes(role) && scopeKind === 'organisation',
  );
  return { all: false, organisations: own.flatMap(({ scopeId }) => scopeId ?? []) };
}

/** A stay with the organisations it is at, each with all that stand above it. */
export type PlacedPost = Pick<Post, 'endsOn' | 'leftOn' | 'leaving'> & {
  organisations: readonly string[];
};

/**
 * Whether an actor may see a person's record, enrolments and completion: a coordinator everyone's, an
 * advisor and a supervisor those of who holds a post in their area or organisation, to its last day.
 */
export function mayOverseePerson(
  actor: Pick<Actor, 'grants'> | null,
  posts: readonly PlacedPost[],
  today: string,
): boolean {
  const oversight = oversightOf(actor);
  if (oversight.all) return true;
  const isOwn = ({ organisations }: PlacedPost) =>
    organisations.some((id) => oversight.organisations.includes(id));
  return posts.some((post) => isHeld(post, today) && isOwn(post));
}

/** Whether an actor may see an organisation; `chain` is itself and all that stand above it. */
export function mayOverseeOrganisation(
  actor: Pick<Actor, 'grants'> | null,
  chain: readonly string[],
): boolean {
  const oversight = oversightOf(actor);
  return oversight.all || chain.some((id) => oversight.organisations.includes(id));
}

/** Whether an actor enters and changes people, posts, organisations and roles. */
export function mayKeepPeople(actor: Pick<Actor, 'grants'> | null): boolean {
  return coordinatesAll(actor);
}

/** Whether an actor reaches the pages of people and organisations at all. */
export function mayOverseeAnyone(actor: Pick<Actor, 'grants'> | null): boolean {
  const oversight = oversightOf(actor);
  return oversight.all || oversight.organisations.length > 0;
}

/** Of which organisations an actor reads the notes of handovers: those whose people they look after. */
export function handoversReadBy(actor: Pick<Actor, 'grants'> | null): Oversight {
  const grants = actor?.grants ?? [];
  const isOwn = ({ role }: { role: Role }) => role === 'coordinator' || role === 'supervisor';
  return oversightOf({ grants: grants.filter(isOwn) });
}
