import { coordinatesAll, type Actor } from '#app/platform/auth/actor.ts';

/** Whether somebody keeps the record of what the operator has to do: coordinators of the programme. */
export const mayKeepDuties = (actor: Actor | null) => !actor?.viewing && coordinatesAll(actor);
