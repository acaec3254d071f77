import { coordinatesAll, type Actor } from '#app/platform/auth/actor.ts';

/** Whether an actor makes fairs and admits companies to them. */
export const mayKeepFairs = (actor: Pick<Actor, 'grants'> | null) => coordinatesAll(actor);

/**
 * Whether an actor, who acts for a company or for none, reads the guide of a fair: coordinators always; recruiters of its companies until what
 * was published for it ends; participants and recruiters of others while it is open.
 */
export function mayReadGuide(
  actor: Pick<Actor, 'grants'> & { companyId: string | null },
  fair: { opensAt: Date; publishedUntil: Date; companyIds: readonly string[] },
  now: Date,
): boolean {
  if (mayKeepFairs(actor)) return true;
  if (now >= fair.publishedUntil) return false;
  const { companyId } = actor;
  if (companyId !== null && fair.companyIds.includes(companyId)) return true;
  const mayWhenOpen = actor.grants.some(({ role }) => role === 'participant') || companyId !== null;
  return mayWhenOpen && now >= fair.opensAt;
}
