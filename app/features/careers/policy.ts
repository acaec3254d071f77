import { hasRole, type Actor } from '#app/platform/auth/actor.ts';

/**
 * Whether an actor has a career profile: participants, themselves. Who sees the pages of another has none of
 * theirs.
 */
export function hasCareer(actor: Actor | null): boolean {
  return hasRole(actor, 'participant') && !actor?.viewing;
}
