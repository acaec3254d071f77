import { coordinatesAll, hasRole, type Actor } from '#app/platform/auth/actor.ts';

/** Whether somebody nudges learners: whom they reach is those whom they oversee. */
export function mayNudge(actor: Actor | null): boolean {
  return ['coordinator', 'advisor', 'supervisor'].some((role) => hasRole(actor, role as 'advisor'));
}

/** Whether somebody sees a nudge and takes it back: whoever sent it, and who coordinates everything. */
export function mayKeepNudge(actor: Actor | null, nudge: { madeBy: string | null }): boolean {
  if (!actor || !mayNudge(actor)) return false;
  return coordinatesAll(actor) || nudge.madeBy === actor.personId;
}
