import { coordinatesAll, type Actor } from '#app/platform/auth/actor.ts';

/** Whether somebody looks at messages that were reported: coordinators of the programme, and never as another. */
export function mayReadReports(actor: Actor | null): boolean {
  return !actor?.viewing && coordinatesAll(actor);
}
