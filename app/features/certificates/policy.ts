import { hasRole, type Actor } from '#app/platform/auth/actor.ts';

/** Only a coordinator revokes a certificate. */
export function mayRevoke(actor: Actor | null): boolean {
  return hasRole(actor, 'coordinator');
}
