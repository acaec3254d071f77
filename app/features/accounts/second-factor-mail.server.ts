import type { JobHandler } from '#app/platform/outbox.server.ts';
import { accountLetter, findAddressee } from './account-mail.server.ts';
import { secondFactorResetWords } from './account-words.server.ts';

/** Tells a person that a coordinator has taken their second factor away. */
export const secondFactorResetMail: JobHandler = async (ctx, job) => {
  const { accountId } = job.payload as { accountId: string };
  const addressee = await findAddressee(ctx, accountId);
  if (!addressee) return null;
  return accountLetter(addressee, secondFactorResetWords);
};
