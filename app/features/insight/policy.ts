import { hasRole, type Actor } from '#app/platform/auth/actor.ts';

const READERS: readonly string[] = ['trainer', 'coordinator'];

/** The courses whose figures an actor reads: all, or those their roles are limited to. */
export function insightCourses(actor: Actor): 'all' | string[] {
  const grants = actor.grants.filter(({ role }) => READERS.includes(role));
  if (grants.some(({ scopeKind }) => scopeKind === 'platform')) return 'all';
  return grants.flatMap(({ scopeKind, scopeId }) =>
    scopeKind === 'course' && scopeId ? [scopeId] : [],
  );
}

/** Whether an actor may read the figures of one course. */
export function mayReadInsight(actor: Actor | null, { courseId }: { courseId: string }): boolean {
  if (!actor || !(hasRole(actor, 'trainer') || hasRole(actor, 'coordinator'))) return false;
  const read = insightCourses(actor);
  return read === 'all' || read.includes(courseId);
}
