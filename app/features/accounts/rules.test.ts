import { describe, expect, it } from 'vitest';
import { invitationRefusal } from './rules.ts';

const person = { hasAccount: false, isInvited: false, email: 'a@test.example', isTaken: false };

describe('a person is invited', () => {
  it('who has an address and neither account nor invitation', () => {
    expect(invitationRefusal(person)).toBeNull();
  });

  it.each([
    [undefined, 'not-found'],
    [{ ...person, hasAccount: true, isInvited: true, isTaken: true }, 'has-account'],
    [{ ...person, isInvited: true, email: null }, 'invited'],
    [{ ...person, email: null }, 'no-email'],
    [{ ...person, isTaken: true }, 'email-taken'],
  ] as const)('not otherwise: %j', (other, reason) => {
    expect(invitationRefusal(other)).toBe(reason);
  });
});
