import type { Actor } from '#app/platform/auth/actor.ts';

/**
 * The company that a recruiter acts for, or null. Of several, the one of the grant that comes first in the
 * order of ids: it stays the same from page to page.
 */
export function companyOf(actor: Pick<Actor, 'grants'> | null): string | null {
  const held = (actor?.grants ?? []).flatMap(({ role, scopeKind, scopeId }) =>
    role === 'recruiter' && scopeKind === 'organisation' && scopeId ? [scopeId] : [],
  );
  return held.sort()[0] ?? null;
}
