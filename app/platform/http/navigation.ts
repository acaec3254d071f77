import { hasRole, type Actor, type Role } from '../auth/actor.ts';

/** Keys below `site.nav`, with the address each leads to. */
export type NavigationKey =
  | 'courses'
  | 'allCourses'
  | 'about'
  | 'verify'
  | 'support'
  | 'supportAndGrants'
  | 'help'
  | 'signIn'
  | 'today'
  | 'myCourse'
  | 'words'
  | 'arrival'
  | 'records'
  | 'career'
  | 'home'
  | 'questions'
  | 'marking'
  | 'officeHome'
  | 'people'
  | 'editions'
  | 'approvals'
  | 'ourJets'
  | 'ownJets'
  | 'figures'
  | 'insight'
  | 'organisations'
  | 'fairs'
  | 'companyPage'
  | 'candidates'
  | 'messages'
  | 'meetings'
  | 'fairGuide'
  | 'training'
  | 'advisorTraining'
  | 'supervisorTraining'
  | 'lectures';

export interface Place<Key = NavigationKey> {
  key: Key;
  to: string;
  /** Addresses beside its own whose pages belong to it. */
  holds?: readonly string[];
}

/** The course a person is taking, and whether they have met words in it. */
export interface Learning {
  courseSlug: string;
  hasWords: boolean;
}

const VISITOR: Place[] = [
  { key: 'courses', to: '/courses' },
  { key: 'about', to: '/about' },
  { key: 'verify', to: '/verify' },
  { key: 'support', to: '/support' },
  { key: 'help', to: '/help' },
  { key: 'signIn', to: '/sign-in' },
];

const LEARNER: Place[] = [
  { key: 'today', to: '/learn' },
  { key: 'courses', to: '/courses' },
  { key: 'training', to: '/training' },
  { key: 'career', to: '/career' },
  { key: 'records', to: '/records' },
  { key: 'supportAndGrants', to: '/support' },
];

const STAFF: Place[] = [
  { key: 'home', to: '/learn' },
  { key: 'courses', to: '/courses' },
  { key: 'lectures', to: '/training' },
  { key: 'records', to: '/records' },
];

const HOME_PLACE: Place = { key: 'home', to: '/learn' };

/** Who looks after others begins with them. */
const OVERVIEW: Place = { key: 'home', to: '/admin' };
const ORGANISATIONS: Place = { key: 'organisations', to: '/admin/organisations' };

/** Of those who teach. */
const TRAINER: Place[] = [
  HOME_PLACE,
  { key: 'questions', to: '/teach/banks' },
  { key: 'marking', to: '/teach/marking' },
  { key: 'insight', to: '/teach/insight' },
];

const FIGURES: Place = { key: 'figures', to: '/admin/reports' };

const APPROVALS = { key: 'approvals' as const, to: '/admin/approvals' };

const OFFICES: readonly [Role, Place[]][] = [
  [
    'coordinator',
    [
      { key: 'officeHome', to: '/admin' },
      { key: 'people', to: '/admin/people' },
      { key: 'editions', to: '/admin/editions' },
      { key: 'fairs', to: '/admin/fairs' },
      { key: 'figures', to: '/admin/reports' },
    ],
  ],
  [
    'advisor',
    [
      OVERVIEW,
      { key: 'ourJets', to: '/admin/people' },
      ORGANISATIONS,
      { key: 'advisorTraining', to: '/training' },
      FIGURES,
    ],
  ],
  [
    'supervisor',
    [
      OVERVIEW,
      { key: 'ownJets', to: '/admin/people' },
      APPROVALS,
      { key: 'supervisorTraining', to: '/training' },
      FIGURES,
    ],
  ],
];

/** Of those who recruit for a company; the guide is that of its next fair. */
function companyPlaces(fairSlug: string | null): Place[] {
  return [
    { key: 'home', to: '/company' },
    { key: 'companyPage', to: '/company/page', holds: ['/company/jobs'] },
    ...(fairSlug
      ? [
          {
            ...{ key: 'candidates' as const, to: '/company/candidates' },
            holds: ['/company/list', '/company/searches'],
          },
          {
            ...{ key: 'meetings' as const, to: '/company/meetings' },
            holds: ['/company/day', '/company/answers'],
          },
          {
            ...{ key: 'messages' as const, to: '/company/messages' },
            holds: ['/company/templates'],
          },
          { key: 'fairGuide' as const, to: `/fairs/${fairSlug}` },
        ]
      : []),
  ];
}

/** True for who recruits for a company. */
export const recruits = (actor: Actor): boolean =>
  actor.grants.some(({ role, scopeKind }) => role === 'recruiter' && scopeKind === 'organisation');

/** The main navigation of a persona: at most six places, each with content. */
export function navigationFor(
  actor: Actor | null,
  learning: Learning | null,
  { fairSlug = null, hasTraining = false }: Content = {},
): Place[] {
  const places = placesOf(actor, learning, fairSlug);
  return hasTraining ? places : places.filter(({ to }) => to !== TRAINING);
}

/** What there is behind places that appear once they have content. */
interface Content {
  /** Of the next fair of a recruiter's company. */
  fairSlug?: string | null;
  /** Courses are offered to those whose persona the actor is. */
  hasTraining?: boolean;
}

const TRAINING = '/training';

/** What the actor's page of training is called in the navigation; null for who has none there. */
export function trainingKeyOf(actor: Actor): NavigationKey | null {
  const places = navigationFor(actor, null, { hasTraining: true });
  return places.find(({ to }) => to === TRAINING)?.key ?? null;
}

function placesOf(
  actor: Actor | null,
  learning: Learning | null,
  fairSlug: string | null,
): Place[] {
  if (!actor) return VISITOR;
  const office = OFFICES.find(([role]) => hasRole(actor, role));
  if (office) return office[1];
  if (hasRole(actor, 'participant')) return isAbroad(actor) ? abroad(learning) : learner(actor);
  if (hasRole(actor, 'staff')) return STAFF;
  if (hasRole(actor, 'trainer')) return TRAINER;
  return recruits(actor) ? companyPlaces(fairSlug) : [HOME_PLACE];
}

/** What somebody writes for companies is theirs alone: who sees their pages has no way there. */
function learner({ viewing }: Actor): Place[] {
  return viewing ? LEARNER.filter(({ key }) => key !== 'career') : LEARNER;
}

function abroad(learning: Learning | null): Place[] {
  const course = `/learn/${learning?.courseSlug}`;
  return [
    { key: 'today', to: '/learn' },
    ...(learning ? [{ key: 'myCourse' as const, to: course }] : []),
    ...(learning?.hasWords ? [{ key: 'words' as const, to: `${course}/words` }] : []),
    { key: 'arrival', to: '/arrival' },
    { key: 'allCourses', to: '/courses' },
    { key: 'support', to: '/support' },
  ];
}

/** A participant who lives outside Japan's time zone is taken to be abroad still. */
export function isAbroad(actor: Actor): boolean {
  return hasRole(actor, 'participant') && actor.timeZone !== 'Asia/Tokyo';
}

/** Keys below `staff.home`. */
export type HomeKey =
  | 'approvals'
  | 'imports'
  | 'announcements'
  | 'invitations'
  | 'marking'
  | 'reports'
  | 'banks'
  | 'insight'
  | 'outbox'
  | 'audit'
  | 'evidence'
  | 'messageReports'
  | 'retention'
  | 'revoke'
  | 'verify'
  | 'courses';

const REPORTS: Place<HomeKey> = { key: 'reports', to: '/teach/reports' };
const MARKING: Place<HomeKey> = { key: 'marking', to: '/teach/marking' };
const BANKS: Place<HomeKey> = { key: 'banks', to: '/teach/banks' };
const INSIGHT: Place<HomeKey> = { key: 'insight', to: '/teach/insight' };
const COURSES: Place<HomeKey> = { key: 'courses', to: '/courses' };
const VERIFY: Place<HomeKey> = { key: 'verify', to: '/verify' };

/**
 * What each role does here, at home; participants and staff learn there. Remarks and kept mail have no place of their own in the navigation:
 * the design gives them none, and home is where both roles begin.
 */
const HOME: readonly [Role, readonly Place<HomeKey>[]][] = [
  [
    'coordinator',
    [
      APPROVALS,
      { key: 'imports', to: '/admin/imports' },
      { key: 'announcements', to: '/admin/announcements' },
      { key: 'invitations', to: '/admin/invitations' },
      MARKING,
      REPORTS,
      BANKS,
      INSIGHT,
      { key: 'outbox', to: '/admin/outbox' },
      { key: 'evidence', to: '/admin/evidence' },
      { key: 'messageReports', to: '/admin/message-reports' },
      { key: 'audit', to: '/admin/audit' },
      { key: 'retention', to: '/admin/retention' },
      { key: 'revoke', to: '/verify' },
      COURSES,
    ],
  ],
  ['trainer', [MARKING, BANKS, INSIGHT, REPORTS, COURSES]],
  ['advisor', [APPROVALS, COURSES, VERIFY]],
  ['supervisor', [APPROVALS, COURSES, VERIFY]],
  ['recruiter', [VERIFY]],
];

/** The places at home of all an actor's roles, each address once. */
export function homePlacesFor(actor: Actor): Place<HomeKey>[] {
  const places = HOME.filter(([role]) => hasRole(actor, role)).flatMap(([, own]) => own);
  return places.filter(({ to }, index) => places.findIndex((place) => place.to === to) === index);
}
