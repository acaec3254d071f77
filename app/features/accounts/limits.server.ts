import type { DbOrTx } from '#db/client.ts';
import { hashing } from '#app/platform/auth/hashing.server.ts';
import {
  clearLimit,
  makeTry,
  withinLimit,
  type Limit,
} from '#app/platform/auth/rate-limit.server.ts';

/** Failures at one account; no limit hangs on the network address, which a whole hotel may share. */
export const SIGN_IN_TRIES: Limit = { name: 'sign-in', hits: 10, windowSeconds: 900 };
export const CHANGE_TRIES: Limit = { name: 'change-password', hits: 10, windowSeconds: 900 };

/** By the hour: six digits are few, and who tries knows the password already. */
export const SECOND_FACTOR_TRIES: Limit = { name: 'second-factor', hits: 10, windowSeconds: 3_600 };

/** Each sends two mails. */
export const EMAIL_CHANGES: Limit = { name: 'email-change', hits: 5, windowSeconds: 3_600 };

/** New mails that the holder of an expired invitation asks for. */
export const RENEWALS: Limit = { name: 'invitation-renewal', hits: 3, windowSeconds: 86_400 };

const LINK_TRIES: Limit = { name: 'link', hits: 20, windowSeconds: 900 };
/** A thousand newcomers may open their invitations in one evening. */
const ALL_LINK_TRIES: Limit = { name: 'all-links', hits: 5_000, windowSeconds: 900 };

/** All addresses together, with an account or without: asked for by the hour. */
export const ALL_RESETS: Limit = { name: 'all-resets', hits: 5_000, windowSeconds: 3_600 };

/**
 * Counts one try of a one-use link that exists, before the work of hashing is done for it; null beyond
 * the limits. Who has no link is refused earlier, so that strangers cannot use up what all share.
 */
export async function tryLink<T>(
  db: DbOrTx,
  token: string,
  make: () => Promise<T>,
): Promise<{ outcome: T } | null> {
  hashing.assertRoom();
  const counted = [
    { limit: LINK_TRIES, subject: token },
    { limit: ALL_LINK_TRIES, subject: '' },
  ];
  for (const { limit, subject } of counted) {
    if (!(await withinLimit(db, limit, subject))) return null;
  }
  return { outcome: await makeTry(db, counted, make) };
}

/** Forgets the failures at an account: a new password was chosen by its own person. */
export async function forgetFailures(
  db: DbOrTx,
  account: { id: string; email: string },
): Promise<void> {
  await clearLimit(db, SIGN_IN_TRIES, account.email.toLowerCase());
  await clearLimit(db, CHANGE_TRIES, account.id);
}
