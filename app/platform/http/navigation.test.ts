import { describe, expect, it } from 'vitest';
import { DEFAULT_READING, type Actor, type Role } from '../auth/actor.ts';
import { homePlacesFor, isAbroad, navigationFor, trainingKeyOf } from './navigation.ts';

function actor(roles: Role[], timeZone = 'Asia/Tokyo'): Actor {
  return {
    personId: 'p',
    accountId: 'a',
    sessionId: 's',
    displayName: 'Robin',
    legalName: 'Robin Example',
    email: 'robin@test.example',
    demo: false,
    locale: 'en',
    timeZone,
    arrivalOn: null,
    grants: roles.map((role) => ({ role, scopeKind: 'platform', scopeId: null })),
    reading: DEFAULT_READING,
  };
}

const keys = (places: readonly { key: string }[]) => places.map(({ key }) => key);
const newcomer = actor(['participant'], 'America/Chicago');

describe('the navigation', () => {
  it('of a newcomer abroad has no course and no words before there are any', () => {
    expect(keys(navigationFor(newcomer, null))).toEqual([
      ...['today', 'arrival', 'allCourses', 'support'],
    ]);
  });

  it('of a newcomer abroad leads to the course that is being taken, and to its words once met', () => {
    const enrolled = navigationFor(newcomer, { courseSlug: 'beginners', hasWords: false });
    expect(keys(enrolled)).toEqual(['today', 'myCourse', 'arrival', 'allCourses', 'support']);
    expect(enrolled[1]?.to).toBe('/learn/beginners');
    const reading = navigationFor(newcomer, { courseSlug: 'beginners', hasWords: true });
    expect(keys(reading)).toEqual([
      ...['today', 'myCourse', 'words', 'arrival', 'allCourses', 'support'],
    ]);
    expect(reading[2]?.to).toBe('/learn/beginners/words');
  });

  it.each([
    ['visitor', null, ['courses', 'about', 'verify', 'support', 'help', 'signIn']],
    [
      'participant',
      actor(['participant']),
      ['today', 'courses', 'career', 'records', 'supportAndGrants'],
    ],
    ['trainer', actor(['trainer']), ['home', 'questions', 'marking', 'insight']],
    [
      'coordinator',
      actor(['coordinator']),
      ['officeHome', 'people', 'editions', 'fairs', 'figures'],
    ],
    ['Prefectural Advisor', actor(['advisor']), ['home', 'ourJets', 'organisations', 'figures']],
    ['supervisor', actor(['supervisor']), ['home', 'ownJets', 'approvals', 'figures']],
    ['staff', actor(['staff']), ['home', 'courses', 'records']],
    ['recruiter of no company', actor(['recruiter']), ['home']],
  ] as const)('of a %s has the places of its row in the design that exist', (_, who, expected) => {
    expect(keys(navigationFor(who, null))).toEqual(expected);
  });

  it.each([
    ['participant', ['today', 'courses', 'training', 'career', 'records', 'supportAndGrants']],
    ['advisor', ['home', 'ourJets', 'organisations', 'advisorTraining', 'figures']],
    ['supervisor', ['home', 'ownJets', 'approvals', 'supervisorTraining', 'figures']],
    ['staff', ['home', 'courses', 'lectures', 'records']],
  ] as const)('of a %s has a place for training once there is some', (role, expected) => {
    const places = navigationFor(actor([role]), null, { hasTraining: true });
    expect(keys(places)).toEqual(expected);
    expect(places.length).toBeLessThanOrEqual(6);
    expect(trainingKeyOf(actor([role]))).toBe(
      places.find(({ to }) => to === '/training')?.key ?? '',
    );
  });

  it('has no place for training of those who have none: visitors, newcomers, trainers, companies', () => {
    const more = { hasTraining: true };
    for (const who of [null, newcomer, ...(['trainer', 'coordinator', 'recruiter'] as const)]) {
      const reader = typeof who === 'string' ? actor([who]) : who;
      expect(navigationFor(reader, null, more).map(({ to }) => to)).not.toContain('/training');
    }
  });

  it('leads to the career of a participant only who is one, never who sees their pages', () => {
    const viewing = { id: 'v', viewerId: 'c', endsAt: new Date(0) };
    const seen = navigationFor({ ...actor(['participant']), viewing }, null);
    expect(keys(seen)).toEqual(['today', 'courses', 'records', 'supportAndGrants']);
    for (const role of ['supervisor', 'advisor', 'coordinator', 'recruiter', 'staff'] as const) {
      expect(navigationFor(actor([role]), null).map(({ to }) => to)).not.toContain('/career');
    }
  });

  it('of a company is its own area, with the guide of its next fair where there is one', () => {
    const grants = [{ role: 'recruiter', scopeKind: 'organisation', scopeId: 'c' }] as const;
    const recruiter = { ...actor([]), grants: [...grants] };
    expect(keys(navigationFor(recruiter, null))).toEqual(['home', 'companyPage']);
    const places = navigationFor(recruiter, null, { fairSlug: 'osaka' });
    expect(places.map(({ to }) => to)).toEqual([
      ...['/company', '/company/page', '/company/candidates', '/company/meetings'],
      ...['/company/messages', '/fairs/osaka'],
    ]);
  });

  it('takes only a participant outside Japan for a newcomer abroad', () => {
    expect(isAbroad(newcomer)).toBe(true);
    expect(isAbroad(actor(['participant']))).toBe(false);
    expect(isAbroad(actor(['trainer'], 'America/Chicago'))).toBe(false);
  });
});

describe('a home', () => {
  it('has what exists for each role, every place once', () => {
    expect(keys(homePlacesFor(actor(['coordinator'])))).toEqual([
      ...['approvals', 'imports', 'announcements', 'invitations'],
      ...[
        'marking',
        'reports',
        'banks',
        'insight',
        'outbox',
        'evidence',
        'messageReports',
        'audit',
        'retention',
        'revoke',
        'courses',
      ],
    ]);
    expect(keys(homePlacesFor(actor(['trainer'])))).toEqual([
      'marking',
      'banks',
      'insight',
      'reports',
      'courses',
    ]);
    expect(keys(homePlacesFor(actor(['trainer', 'coordinator'])))).toEqual([
      ...['approvals', 'imports', 'announcements', 'invitations'],
      ...[
        'marking',
        'reports',
        'banks',
        'insight',
        'outbox',
        'evidence',
        'messageReports',
        'audit',
        'retention',
        'revoke',
        'courses',
      ],
    ]);
    expect(keys(homePlacesFor(actor(['supervisor'])))).toEqual(['approvals', 'courses', 'verify']);
    expect(keys(homePlacesFor(actor(['recruiter'])))).toEqual(['verify']);
    expect(homePlacesFor(actor(['participant']))).toEqual([]);
    expect(homePlacesFor(actor(['staff']))).toEqual([]);
    expect(keys(homePlacesFor(actor(['participant', 'trainer'])))).toContain('reports');
  });

  it('never sends a supervisor, an advisor or a company where they may not go', () => {
    for (const role of ['supervisor', 'advisor', 'recruiter'] as const) {
      const addresses = homePlacesFor(actor([role])).map(({ to }) => to);
      const ofOthers = addresses.filter((to) => /^\/(?:admin|teach)/.test(to));
      expect(ofOthers).toEqual(role === 'recruiter' ? [] : ['/admin/approvals']);
    }
  });
});
