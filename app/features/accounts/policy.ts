import { coordinatesAll, type Actor } from '#app/platform/auth/actor.ts';

/** Whether an actor sees the pages of learners as they do. */
export function mayView(actor: Pick<Actor, 'grants'> | null): boolean {
  return mayInvite(actor);
}

/** Whether an actor invites people and sees how their invitations stand. */
export function mayInvite(actor: Pick<Actor, 'grants'> | null): boolean {
  return coordinatesAll(actor);
}
