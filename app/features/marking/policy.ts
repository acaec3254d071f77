import { coursesTaught, hasRole, type Actor } from '#app/platform/auth/actor.ts';

/** Trainers and coordinators mark what learners wrote and said. */
export function mayMark(actor: Actor | null): boolean {
  return hasRole(actor, 'trainer') || hasRole(actor, 'coordinator');
}

/** Whether an actor marks an answer: of a course of theirs, and never their own. */
export function mayMarkAnswer(
  actor: Actor,
  { courseId, learnerId }: { courseId: string; learnerId: string },
): boolean {
  const marked = coursesTaught(actor);
  return learnerId !== actor.personId && (marked === 'all' || marked.includes(courseId));
}

/** Whether an actor gives out work that others have, and lowers what was told to a learner. */
export function mayDecide(actor: Actor): boolean {
  return hasRole(actor, 'coordinator');
}
