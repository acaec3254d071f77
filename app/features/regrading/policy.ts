import { coursesTaught, hasRole, type Actor } from '#app/platform/auth/actor.ts';

type Grants = Pick<Actor, 'grants'>;

/** Trainers and coordinators have answers marked again. */
export function mayRegrade(actor: Actor | null): boolean {
  return hasRole(actor, 'trainer') || hasRole(actor, 'coordinator');
}

/** Whether an actor sees a question: one of the trainers' banks, or of a course of theirs. */
export function maySeeQuestion(actor: Grants, { courseId }: { courseId: string | null }): boolean {
  const taught = coursesTaught(actor);
  return courseId === null ? taught === 'all' || taught.length > 0 : isTaught(actor, courseId);
}

/** Whether an actor decides on the answers of all these courses. */
export function mayDecideOn(actor: Grants, courseIds: readonly string[]): boolean {
  return courseIds.every((id) => isTaught(actor, id));
}

function isTaught(actor: Grants, courseId: string): boolean {
  const taught = coursesTaught(actor);
  return taught === 'all' || taught.includes(courseId);
}

/** Only coordinators lower what was told to a learner. */
export function mayLower(actor: Actor): boolean {
  return hasRole(actor, 'coordinator');
}
