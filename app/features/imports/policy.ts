import { coordinatesAll, type Actor } from '#app/platform/auth/actor.ts';

/** Imports enter everybody's personal data: coordinators of the whole programme only. */
export function mayImport(actor: Pick<Actor, 'grants'> | null): boolean {
  return coordinatesAll(actor);
}
