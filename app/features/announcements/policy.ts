import { hasRole, type Actor } from '#app/platform/auth/actor.ts';

/** Whether somebody writes announcements and sends them. */
export function mayAnnounce(actor: Actor | null): boolean {
  return hasRole(actor, 'coordinator');
}
