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
  locale: 'en' | 'ja' | null;
  timeZone: string;
  arrivalOn: string | null;
  grants: RoleGrant[];
  reading: ReadingPreferences;
  /** Up to a hundred, as loaded with the session; absent where nobody reads pages. */
  unreadNotices?: number;
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
