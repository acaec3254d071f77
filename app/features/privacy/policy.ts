import { coordinatesAll, type Actor } from '#app/platform/auth/actor.ts';

/** Whether an actor erases people and sees what is kept for how long. */
export function mayErase(actor: Pick<Actor, 'grants'> | null): boolean {
  return coordinatesAll(actor);
}
