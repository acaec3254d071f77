/** Why a person is not invited. */
export const NOT_INVITED = [
  'not-found',
  'has-account',
  'invited',
  'no-email',
  'email-taken',
] as const;
export type NotInvited = (typeof NOT_INVITED)[number];

/** How an invitation stands. */
export const INVITATION_STATES = [
  ...(['waiting', 'sent', 'kept', 'refused', 'expired', 'accepted'] as const),
];
export type InvitationState = (typeof INVITATION_STATES)[number];

/** Why somebody cannot be invited now, or null. */
export function invitationRefusal(
  person:
    { hasAccount: boolean; isInvited: boolean; email: string | null; isTaken: boolean } | undefined,
): NotInvited | null {
  if (!person) return 'not-found';
  if (person.hasAccount) return 'has-account';
  if (person.isInvited) return 'invited';
  if (person.email === null) return 'no-email';
  return person.isTaken ? 'email-taken' : null;
}
