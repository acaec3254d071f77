import { coursesTaught, hasRole, type Actor } from '#app/platform/auth/actor.ts';

/** Whether an actor may look at the quizzes of a course as its learners see them. */
export function mayPreview(actor: Actor | null, { courseId }: { courseId: string }): boolean {
  if (!actor || !(hasRole(actor, 'trainer') || hasRole(actor, 'coordinator'))) return false;
  const taught = coursesTaught(actor);
  return taught === 'all' || taught.includes(courseId);
}
