import { and, eq, isNull } from 'drizzle-orm';
import { accounts, persons } from '#db/schema/index.ts';
import { setLetter } from '#app/features/notifications/exports.ts';
import type { Locale } from '#app/i18n/types.ts';
import { env } from '#app/platform/env.server.ts';
import { mailTranslator } from '#app/platform/mail/translate.server.ts';
import type { JobHandler } from '#app/platform/outbox.server.ts';
import { issueResetToken } from './request-password-reset.server.ts';

/** Makes the link and the mail of a password reset; nothing for an address without an account. */
export const passwordResetMail: JobHandler = async (ctx, job) => {
  const { accountId, locale } = job.payload as { accountId: string | null; locale: 'en' | 'ja' };
  if (!accountId) return null;
  const [row] = await ctx.db
    .select({ email: accounts.email, name: persons.displayName })
    .from(accounts)
    .innerJoin(persons, eq(persons.id, accounts.personId))
    .where(and(eq(accounts.id, accountId), isNull(accounts.disabledAt)));
  if (!row) return null;
  const token = await issueResetToken(ctx, accountId);
  return passwordResetLetter({ to: row.email, name: row.name, locale, token });
};

/** The mail itself, with the secret of its link. */
export function passwordResetLetter(input: {
  to: string;
  name: string;
  locale: Locale;
  token: string;
}) {
  const { to, name, locale, token } = input;
  const t = mailTranslator(locale);
  return setLetter({
    to,
    locale,
    subject: t('passwordReset.subject'),
    greeting: t('greeting', { name }),
    paragraphs: [t('passwordReset.text'), t('passwordReset.ignore')],
    link: {
      label: t('passwordReset.link'),
      href: `${env().publicUrl}/password-reset/${token}?lang=${locale}`,
    },
    closing: [t('closing'), ...(env().demo ? [t('demo')] : [])],
  });
}
