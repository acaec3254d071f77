import { hasRole, type Actor } from '#app/platform/auth/actor.ts';

const READERS: readonly string[] = ['trainer', 'coordinator'];

/** Trainers and coordinators read learners' remarks on lessons. */
export function mayReadReports(actor: Actor | null): boolean {
  return hasRole(actor, 'trainer') || hasRole(actor, 'coordinator');
}

/** The courses whose remarks an actor reads: all, or those their role is limited to. */
export function coursesRead(actor: Actor): 'all' | string[] {
  const grants = actor.grants.filter(({ role }) => READERS.includes(role));
  if (grants.some(({ scopeKind }) => scopeKind !== 'course')) return 'all';
  return grants.flatMap(({ scopeId }) => scopeId ?? []);
}

/** Whether an actor may read and settle the remarks on one course. */
export function mayReadReport(actor: Actor, { courseId }: { courseId: string }): boolean {
  const read = coursesRead(actor);
  return read === 'all' || read.includes(courseId);
}
