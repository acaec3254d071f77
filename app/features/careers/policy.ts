import { coordinatesAll, hasRole, type Actor } from '#app/platform/auth/actor.ts';

/**
 * Whether somebody has a profile of their own: who takes part in the programme, and who did and has no other
 * role here. While the pages of a person are seen by somebody else, they have none.
 * @param wasInProgramme whether the person holds or held a post in it
 */
export function mayKeepProfile(actor: Actor | null, wasInProgramme: boolean): boolean {
  if (!actor || actor.viewing) return false;
  if (hasRole(actor, 'participant')) return true;
  return wasInProgramme && actor.grants.length === 0 && !actor.withheldRoles?.length;
}

/** Whether somebody checks what others uploaded of the JLPT: coordinators of the programme. */
export function mayCheckEvidence(actor: Actor | null): boolean {
  return !actor?.viewing && coordinatesAll(actor);
}

/** Whether somebody checks what this person uploaded: nobody checks their own. */
export function mayCheckEvidenceOf(actor: Actor | null, personId: string): boolean {
  return mayCheckEvidence(actor) && actor?.personId !== personId;
}
