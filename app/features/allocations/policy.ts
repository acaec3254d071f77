import { coordinatesAll, type Actor } from '#app/platform/auth/actor.ts';

/** Whether an actor runs fairs: tries caps, sets constraints, matches, publishes and repairs. */
export const mayAllocate = (actor: Pick<Actor, 'grants'> | null) => coordinatesAll(actor);
