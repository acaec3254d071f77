import { hasRole, type Actor } from '#app/platform/auth/actor.ts';

const MARKERS: readonly string[] = ['trainer', 'coordinator'];

/** Trainers and coordinators mark what learners wrote and said. */
export function mayMark(actor: Actor | null): boolean {
  return hasRole(actor, 'trainer') || hasRole(actor, 'coordinator');
}

/** The courses whose answers an actor marks: all, or those their role is limited to. */
export function coursesMarked(actor: Actor): 'all' | string[] {
  const grants = actor.grants.filter(({ role }) => MARKERS.includes(role));
  if (grants.some(({ scopeKind }) => scopeKind === 'platform')) return 'all';
  return grants.flatMap(({ scopeKind, scopeId }) =>
    scopeKind === 'course' && scopeId ? [scopeId] : [],
  );
}

/** Whether an actor marks an answer: of a course of theirs, and never their own. */
export function mayMarkAnswer(
  actor: Actor,
  { courseId, learnerId }: { courseId: string; learnerId: string },
): boolean {
  const marked = coursesMarked(actor);
  return learnerId !== actor.personId && (marked === 'all' || marked.includes(courseId));
}

/** Whether an actor gives out work that others have, and lowers what was told to a learner. */
export function mayDecide(actor: Actor): boolean {
  return hasRole(actor, 'coordinator');
}
