import { describe, expect, it } from 'vitest';
import type { Actor, Role, RoleGrant } from '#app/platform/auth/actor.ts';
import { mayMeetCourse, maySeePrivateCourses } from './policy.ts';

const of = (...grants: (Role | RoleGrant)[]) =>
  ({
    grants: grants.map((grant) =>
      typeof grant === 'string' ? { role: grant, scopeKind: 'platform', scopeId: null } : grant,
    ),
  }) as Actor;
const coordinatorOf = (scopeKind: 'organisation' | 'course') =>
  of({ role: 'coordinator', scopeKind, scopeId: 'x' });

describe('a private course', () => {
  it('stands on no page of a supervisor or an advisor', () => {
    expect(mayMeetCourse(of('supervisor'), { isPrivate: true })).toBe(false);
    expect(mayMeetCourse(of('advisor'), { isPrivate: true })).toBe(false);
    expect(mayMeetCourse(of('advisor', 'staff'), { isPrivate: true })).toBe(false);
  });

  it('is for who is a participant beside, and for everybody who oversees nobody', () => {
    for (const actor of [null, of('participant', 'advisor'), of('participant'), of('trainer')]) {
      expect(mayMeetCourse(actor, { isPrivate: true })).toBe(true);
    }
  });

  it('hides nothing of another course', () => {
    for (const isPrivate of [false, undefined]) {
      expect(mayMeetCourse(of('supervisor'), { isPrivate })).toBe(true);
    }
  });

  it('is known to be taken by somebody only to who coordinates the whole programme', () => {
    expect(maySeePrivateCourses(of('coordinator'))).toBe(true);
    const others = [null, coordinatorOf('course'), coordinatorOf('organisation')];
    const roles = [
      'supervisor',
      'advisor',
      'trainer',
      'staff',
      'participant',
      'recruiter',
    ] as const;
    for (const actor of [...others, ...roles.map((role) => of(role))]) {
      expect(maySeePrivateCourses(actor)).toBe(false);
    }
  });
});
