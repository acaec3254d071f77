import { coordinatesAll, type Actor } from '#app/platform/auth/actor.ts';

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
