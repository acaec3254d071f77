import { coursesTaught, hasRole, type Actor } from '#app/platform/auth/actor.ts';

/** Whether an actor may read the figures of one course. */
export function mayReadInsight(actor: Actor | null, { courseId }: { courseId: string }): boolean {
  if (!actor || !(hasRole(actor, 'trainer') || hasRole(actor, 'coordinator'))) return false;
  const read = coursesTaught(actor);
  return read === 'all' || read.includes(courseId);
}
