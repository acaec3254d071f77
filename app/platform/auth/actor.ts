/** Who acts, as loaded with the session. Pure data: safe to hand to policies and to the browser in part. */
export type Role =
  'participant' | 'trainer' | 'coordinator' | 'advisor' | 'supervisor' | 'staff' | 'recruiter';

export interface RoleGrant {
  role: Role;
  scopeKind: 'platform' | 'organisation' | 'course';
  scopeId: string | null;
}

export interface ReadingPreferences {
  furigana: 'off' | 'new' | 'tap' | 'all';
  translation: 'tap' | 'shown';
  romaji: boolean;
  speed: 'normal' | 'slow';
  theme: 'system' | 'light' | 'dark';
}

export interface Actor {
  personId: string;
  accountId: string;
  sessionId: string;
  displayName: string;
  legalName: string;
  email: string;
  /** The account is the demonstration's: many share it and its password is public. */
  demo: boolean;
  locale: 'en' | 'ja' | null;
  timeZone: string;
  arrivalOn: string | null;
  grants: RoleGrant[];
  /** Roles that are granted and not in force: they ask for a second factor, and there is none yet. */
  withheldRoles?: readonly Role[];
  reading: ReadingPreferences;
  /** Up to a hundred, as loaded with the session; absent where nobody reads pages. */
  unreadNotices?: number;
  /** Somebody else sees the pages of this person, and changes nothing. */
  viewing?: { id: string; viewerId: string; endsAt: Date };
}

export const DEFAULT_READING: ReadingPreferences = {
  furigana: 'new',
  translation: 'tap',
  romaji: true,
  speed: 'normal',
  theme: 'system',
};

/** True when the actor holds `role` anywhere, now. */
export function hasRole(actor: Actor | null, role: Role): boolean {
  return actor?.grants.some((grant) => grant.role === role) ?? false;
}

/** True when the actor is a coordinator of the whole programme: who keeps people, editions and files. */
export function coordinatesAll(actor: Pick<Actor, 'grants'> | null): boolean {
  return (
    actor?.grants.some(
      ({ role, scopeKind }) => role === 'coordinator' && scopeKind === 'platform',
    ) ?? false
  );
}

/**
 * The courses in which an actor trains or coordinates: all, or those their roles are limited to. A role for an
 * organisation gives none.
 */
export function coursesTaught({ grants }: Pick<Actor, 'grants'>): 'all' | string[] {
  const taught = grants.filter(({ role }) => role === 'trainer' || role === 'coordinator');
  if (taught.some(({ scopeKind }) => scopeKind === 'platform')) return 'all';
  return taught.flatMap(({ scopeKind, scopeId }) =>
    scopeKind === 'course' && scopeId ? [scopeId] : [],
  );
}

/** Who sees or changes what is other people's answers for it with more than a password. */
const GUARDED_ROLES: readonly Role[] = ['coordinator', 'trainer', 'recruiter'];

/** True for a role that is in force only with a second factor. */
export function isGuarded(role: Role): boolean {
  return GUARDED_ROLES.includes(role);
}

/** Which grants are in force for who has a second factor or none, and which roles are withheld. */
export function grantsInForce(
  grants: readonly RoleGrant[],
  hasSecondFactor: boolean,
): Required<Pick<Actor, 'grants' | 'withheldRoles'>> {
  const isInForce = ({ role }: RoleGrant) => hasSecondFactor || !isGuarded(role);
  const withheld = grants.filter((grant) => !isInForce(grant)).map(({ role }) => role);
  return { grants: grants.filter(isInForce), withheldRoles: [...new Set(withheld)] };
}

/** Who acts, where an actor is the person whose pages they see: without that person's roles. */
export function viewerOf(actor: Actor): Actor {
  if (!actor.viewing) return actor;
  const { viewing, ...rest } = actor;
  return { ...rest, personId: viewing.viewerId, grants: [] };
}
