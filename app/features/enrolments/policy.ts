import { coordinatesAll, type Actor } from '#app/platform/auth/actor.ts';

type Grants = Pick<Actor, 'grants'>;

/** Whether an actor opens, changes and closes editions. */
export function mayKeepEditions(actor: Grants | null): boolean {
  return coordinatesAll(actor);
}

/**
 * Whether an actor may see an application and the enrolment it led to: one's own, or that of somebody
 * they oversee (`mayOverseePerson` says whom).
 */
export function maySeeApplication(
  actor: { personId: string } | null,
  application: { personId: string; isOverseen: boolean },
): boolean {
  return actor?.personId === application.personId || application.isOverseen;
}

/**
 * Whether an actor decides on an application: a coordinator on any, an advisor or supervisor on those of
 * their people where the edition asks the organisation, but not on their own; nobody once the edition is
 * archived.
 */
export function mayDecideApplication(
  actor: Grants | null,
  { approval, isArchived, isOverseen, isOwn }: Decidable,
): boolean {
  if (isArchived) return false;
  return mayKeepEditions(actor) || (approval === 'organisation' && isOverseen && !isOwn);
}

interface Decidable {
  /** Who approves, and whether nothing moves any more: of its edition. */
  approval: string;
  isArchived: boolean;
  isOverseen: boolean;
  isOwn: boolean;
}

/**
 * Whether an actor reaches the page on which people are nominated for an edition: a coordinator always,
 * who oversees people while the edition takes nominations.
 */
export function maySeeNominations(
  actor: Grants | null,
  { isTaking }: { isTaking: boolean },
): boolean {
  return mayKeepEditions(actor) || isTaking;
}
