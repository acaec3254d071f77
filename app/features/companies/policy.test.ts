import { describe, expect, it } from 'vitest';
import type { RoleGrant } from '#app/platform/auth/actor.ts';
import { companyOf } from './policy.ts';

const recruiter = (scopeId: string | null): RoleGrant => ({
  role: 'recruiter',
  scopeKind: scopeId ? 'organisation' : 'platform',
  scopeId,
});

describe('the company somebody acts for', () => {
  it('is the one their role of recruiter is held on', () => {
    expect(companyOf({ grants: [recruiter('a')] })).toBe('a');
  });

  it('stays the same whatever the order of several', () => {
    expect(companyOf({ grants: [recruiter('b'), recruiter('a')] })).toBe('a');
    expect(companyOf({ grants: [recruiter('a'), recruiter('b')] })).toBe('a');
  });

  it('is none for nobody, for other roles and for a recruiter of no company', () => {
    expect(companyOf(null)).toBeNull();
    expect(companyOf({ grants: [recruiter(null)] })).toBeNull();
    const supervisor = { role: 'supervisor', scopeKind: 'organisation', scopeId: 'a' } as const;
    expect(companyOf({ grants: [supervisor] })).toBeNull();
  });
});
