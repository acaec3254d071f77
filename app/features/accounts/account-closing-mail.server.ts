import type { JobHandler } from '#app/platform/outbox.server.ts';
import { accountLetter, findAddressee } from './account-mail.server.ts';
import { closingWords } from './account-words.server.ts';

/** The day of an instant in Japan, as both languages write it in a mail. */
function japaneseDay(instant: Date, locale: 'en' | 'ja'): string {
  return new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', {
    ...{ year: 'numeric', month: 'long', day: 'numeric', timeZone: 'Asia/Tokyo' },
  }).format(instant);
}

/** Says that an account will be closed, and how to keep it. */
export const accountClosingMail: JobHandler = async (ctx, job) => {
  const { accountId, closesAt } = job.payload as { accountId: string; closesAt: string };
  const addressee = await findAddressee(ctx, accountId);
  if (!addressee) return null;
  const day = japaneseDay(new Date(closesAt), addressee.locale);
  return accountLetter(addressee, closingWords({ day }));
};
