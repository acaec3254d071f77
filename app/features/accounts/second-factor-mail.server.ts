import type { JobHandler } from '#app/platform/outbox.server.ts';
import { accountLetter, findAddressee } from './account-mail.server.ts';

/** Tells a person that a coordinator has taken their second factor away. */
export const secondFactorResetMail: JobHandler = async (ctx, job) => {
  const { accountId } = job.payload as { accountId: string };
  const addressee = await findAddressee(ctx, accountId);
  if (!addressee) return null;
  return accountLetter(addressee, (t) => ({
    subject: t('secondFactorReset.subject'),
    paragraphs: [t('secondFactorReset.text'), t('secondFactorReset.wrong')],
    link: { label: t('secondFactorReset.link'), path: '/sign-in' },
  }));
};
