import type { Actor } from '#app/platform/auth/actor.ts';

const TEACHING: readonly string[] = ['trainer', 'coordinator'];

/** Whether an actor reads a course because of their work: as its trainer, or as a coordinator. */
export function teachesCourse({ grants }: Pick<Actor, 'grants'>, courseId: string): boolean {
  return grants.some(
    ({ role, scopeKind, scopeId }) =>
      TEACHING.includes(role) && (scopeKind !== 'course' || scopeId === courseId),
  );
}
