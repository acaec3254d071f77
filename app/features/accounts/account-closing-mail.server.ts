import { writeJapanDay } from '#app/platform/japan-day.ts';
import type { JobHandler } from '#app/platform/outbox.server.ts';
import { accountLetter, findAddressee } from './account-mail.server.ts';
import { closingWords } from './account-words.server.ts';
import type { Closing } from './close-account.server.ts';

/** Says that an account will be closed, and how to keep it. */
export const accountClosingMail: JobHandler = async (ctx, job) => {
  const { accountId, closesAt, erase } = job.payload as unknown as Closing;
  const addressee = await findAddressee(ctx, accountId);
  if (!addressee) return null;
  const day = writeJapanDay(new Date(closesAt), addressee.locale);
  return accountLetter(addressee, closingWords({ day, erase: erase !== undefined }));
};
