import { coordinatesAll, hasRole, type Actor, type Role } from '#app/platform/auth/actor.ts';

const TEACHING: readonly string[] = ['trainer', 'coordinator'];

/** Whether an actor reads a course because of their work: as its trainer, or as a coordinator. */
export function teachesCourse({ grants }: Pick<Actor, 'grants'>, courseId: string): boolean {
  return grants.some(
    ({ role, scopeKind, scopeId }) =>
      TEACHING.includes(role) && (scopeKind !== 'course' || scopeId === courseId),
  );
}

/**
 * Whether an actor may know that somebody else takes a private course: who coordinates the whole
 * programme. Who oversees people as their employer or for their prefecture may not.
 */
export function maySeePrivateCourses(actor: Pick<Actor, 'grants'> | null): boolean {
  return coordinatesAll(actor);
}

/** Who may look after people and learn what concerns them alone as well. */
const OWN_REASONS: readonly Role[] = ['participant', 'coordinator', 'trainer'];

/**
 * Whether a course stands on the pages of an actor: a private one not on those of supervisors and
 * advisors, whose screens their people see, unless another role of theirs has to do with it.
 */
export function mayMeetCourse(
  actor: Actor | null,
  { isPrivate = false }: { isPrivate?: boolean | undefined },
): boolean {
  const oversees = hasRole(actor, 'supervisor') || hasRole(actor, 'advisor');
  return !isPrivate || !oversees || OWN_REASONS.some((role) => hasRole(actor, role));
}
