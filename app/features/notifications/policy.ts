import { hasRole, type Actor } from '#app/platform/auth/actor.ts';
import { REFUSABLE_KINDS, type RefusableKind } from './rules.ts';

/** Which kinds of mail a person is asked about, and whether an organisation may get a copy. */
export function offeredTo(actor: Actor): { kinds: RefusableKind[]; copy: boolean } {
  const isSupervisor = hasRole(actor, 'supervisor');
  return {
    kinds: REFUSABLE_KINDS.filter((kind) => isSupervisor || kind !== 'monthly-digest'),
    copy: isSupervisor,
  };
}

/** Whether somebody sees what is mailed and what could not be, and has it tried again. */
export function mayKeepOutbox(actor: Actor | null): boolean {
  return hasRole(actor, 'coordinator');
}
