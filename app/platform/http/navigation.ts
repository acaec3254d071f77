import { hasRole, type Actor } from '../auth/actor.ts';

/** Keys below `site.nav`, with the address each leads to. */
export type NavigationKey =
  | 'courses'
  | 'allCourses'
  | 'about'
  | 'verify'
  | 'support'
  | 'help'
  | 'signIn'
  | 'today'
  | 'myCourse'
  | 'words'
  | 'arrival'
  | 'records'
  | 'outbox';

export interface Place {
  key: NavigationKey;
  to: string;
}

const VISITOR: Place[] = [
  { key: 'courses', to: '/courses' },
  { key: 'about', to: '/about' },
  { key: 'verify', to: '/verify' },
  { key: 'support', to: '/support' },
  { key: 'help', to: '/help' },
  { key: 'signIn', to: '/sign-in' },
];

const COURSE = '/learn/jet-japanese-pre-arrival';

const ABROAD: Place[] = [
  { key: 'today', to: '/learn' },
  { key: 'myCourse', to: COURSE },
  { key: 'words', to: `${COURSE}/words` },
  { key: 'arrival', to: '/arrival' },
  { key: 'allCourses', to: '/courses' },
  { key: 'support', to: '/support' },
];

const LEARNER: Place[] = [
  { key: 'today', to: '/learn' },
  { key: 'courses', to: '/courses' },
  { key: 'records', to: '/records' },
  { key: 'support', to: '/support' },
];

const COORDINATOR: Place[] = [
  { key: 'courses', to: '/courses' },
  { key: 'outbox', to: '/admin/outbox' },
];

const STAFF: Place[] = [{ key: 'courses', to: '/courses' }];

/** The main navigation of a persona: at most six places, each with content. */
export function navigationFor(actor: Actor | null): Place[] {
  if (!actor) return VISITOR;
  if (hasRole(actor, 'coordinator')) return COORDINATOR;
  if (hasRole(actor, 'participant')) return isAbroad(actor) ? ABROAD : LEARNER;
  return STAFF;
}

/** A participant who lives outside Japan's time zone is taken to be abroad still. */
function isAbroad(actor: Actor): boolean {
  return actor.timeZone !== 'Asia/Tokyo';
}
