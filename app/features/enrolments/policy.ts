import { maySeePrivateCourses } from '#app/features/courses/exports.ts';
import { coordinatesAll, type Actor } from '#app/platform/auth/actor.ts';

type Grants = Pick<Actor, 'grants'>;

/** Whether an actor opens, changes and closes editions. */
export function mayKeepEditions(actor: Grants | null): boolean {
  return coordinatesAll(actor);
}

/**
 * Whether an actor may see an application and the enrolment it led to: one's own, or that of somebody
 * they oversee (`mayOverseePerson` says whom) in a course that they may know of (`maySeePrivateCourses`).
 */
export function maySeeApplication(
  actor: (Grants & { personId: string }) | null,
  application: { personId: string; isOverseen: boolean; isPrivate: boolean },
): boolean {
  const { personId, isOverseen, isPrivate } = application;
  if (actor?.personId === personId) return true;
  return isOverseen && (!isPrivate || maySeePrivateCourses(actor));
}

/**
 * Whether an actor decides on an application: a coordinator on any, an advisor or supervisor on those of
 * their people where the edition asks the organisation, but not on their own and not in a private course;
 * nobody once the edition is archived.
 */
export function mayDecideApplication(
  actor: Grants | null,
  { approval, isArchived, isPrivate, isOverseen, isOwn }: Decidable,
): boolean {
  if (isArchived) return false;
  const isTheirs = isOverseen && !isOwn && !isPrivate;
  return mayKeepEditions(actor) || (approval === 'organisation' && isTheirs);
}

interface Decidable {
  /** Who approves, and whether nothing moves any more: of its edition. */
  approval: string;
  isArchived: boolean;
  /** Of its course. */
  isPrivate: boolean;
  isOverseen: boolean;
  isOwn: boolean;
}

/**
 * Whether an actor reaches the page on which people are nominated for an edition: a coordinator always,
 * who oversees people while the edition takes nominations, and never for a private course.
 */
export function maySeeNominations(
  actor: Grants | null,
  { isTaking, isPrivate }: { isTaking: boolean; isPrivate: boolean },
): boolean {
  return mayKeepEditions(actor) || (isTaking && !isPrivate);
}
