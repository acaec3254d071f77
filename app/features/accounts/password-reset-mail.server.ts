import type { Locale } from '#app/i18n/types.ts';
import type { JobHandler } from '#app/platform/outbox.server.ts';
import { accountLetter, findAddressee } from './account-mail.server.ts';
import { passwordResetWords } from './account-words.server.ts';
import { issueResetToken } from './request-password-reset.server.ts';

/**
 * Makes the link and the mail of a password reset, in the language it was asked in; nothing for an
 * address without an account.
 */
export const passwordResetMail: JobHandler = async (ctx, job) => {
  const { accountId, locale } = job.payload as { accountId: string | null; locale: Locale };
  const addressee = accountId === null ? null : await findAddressee(ctx, accountId);
  if (accountId === null || !addressee) return null;
  const token = await issueResetToken(ctx, accountId);
  return accountLetter({ ...addressee, locale }, passwordResetWords({ token }));
};
