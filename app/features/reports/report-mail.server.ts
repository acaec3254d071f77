import { and, eq, isNull } from 'drizzle-orm';
import { accounts, persons } from '#db/schema/index.ts';
import { setLetter } from '#app/features/notifications/exports.ts';
import type { Locale } from '#app/i18n/types.ts';
import { env } from '#app/platform/env.server.ts';
import { mailTranslator } from '#app/platform/mail/translate.server.ts';
import type { JobHandler } from '#app/platform/outbox.server.ts';
import { loadReportWords } from './queries.server.ts';

/** Tells a trainer of a remark: where it is, what was written, and the page on which to settle it. */
export const contentReportMail: JobHandler = async (ctx, job) => {
  const { reportId, personId } = job.payload as { reportId: string; personId: string };
  const [trainer] = await ctx.db
    .select({ email: accounts.email, name: persons.displayName, locale: persons.locale })
    .from(accounts)
    .innerJoin(persons, eq(persons.id, accounts.personId))
    .where(and(eq(persons.id, personId), isNull(accounts.disabledAt)));
  if (!trainer) return null;
  const locale = trainer.locale ?? 'ja';
  const words = await loadReportWords(ctx, reportId, locale);
  if (!words) return null;
  const { email: to, name } = trainer;
  return contentReportLetter({ to, name, locale, reportId, words });
};

/** The mail itself: where a remark belongs and what it says, in words of its reader's language. */
export function contentReportLetter(input: {
  to: string;
  name: string;
  locale: Locale;
  reportId: string;
  words: { course: string; lesson: string; excerpt: string; message: string };
}) {
  const { to, name, locale, reportId, words } = input;
  const { message, ...place } = words;
  const t = mailTranslator(locale);
  return setLetter({
    to,
    locale,
    subject: t('report.subject'),
    greeting: t('greeting', { name }),
    paragraphs: [t('report.text', place), message],
    link: { label: t('report.link'), href: `${env().publicUrl}/teach/reports/${reportId}` },
    closing: [t('closing'), ...(env().demo ? [t('demo')] : [])],
  });
}
