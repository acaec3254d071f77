import { describe, expect, it } from 'vitest';
import { grantsInForce, type Role, type RoleGrant } from './actor.ts';

const grant = (role: Role): RoleGrant => ({ role, scopeKind: 'platform', scopeId: null });
const ALL = (
  ['participant', 'trainer', 'coordinator', 'advisor', 'supervisor', 'staff', 'recruiter'] as const
).map(grant);

describe('without a second factor', () => {
  it('coordinators, trainers and companies may nothing of what their roles may', () => {
    const { grants, withheldRoles } = grantsInForce([...ALL, grant('trainer')], false);
    expect(grants.map(({ role }) => role)).toEqual([
      ...['participant', 'advisor', 'supervisor', 'staff'],
    ]);
    expect(withheldRoles).toEqual(['trainer', 'coordinator', 'recruiter']);
  });

  it('with one, every role is in force', () => {
    expect(grantsInForce(ALL, true)).toEqual({ grants: ALL, withheldRoles: [] });
  });
});
