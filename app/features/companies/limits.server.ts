import type { Limit } from '#app/platform/auth/rate-limit.server.ts';

/** Registrations by one address; each sends a mail to it. */
export const REGISTRATIONS: Limit = { name: 'company-registration', hits: 3, windowSeconds: 3_600 };

/** By everyone together. */
export const ALL_REGISTRATIONS: Limit = {
  ...{ name: 'all-company-registrations', hits: 100, windowSeconds: 3_600 },
};

/** Recruiters that one company invites; each gets a mail. */
export const RECRUITER_INVITATIONS: Limit = {
  ...{ name: 'recruiter-invitation', hits: 20, windowSeconds: 86_400 },
};
