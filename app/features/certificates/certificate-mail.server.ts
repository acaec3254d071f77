import { eq } from 'drizzle-orm';
import { accounts, certificates, persons } from '#db/schema/index.ts';
import { setLetter } from '#app/features/notifications/exports.ts';
import type { Locale } from '#app/i18n/types.ts';
import { env } from '#app/platform/env.server.ts';
import { mailTranslator } from '#app/platform/mail/translate.server.ts';
import type { JobHandler } from '#app/platform/outbox.server.ts';
import type { CertificateSnapshot } from './snapshot.ts';

/** Tells a learner that the certificate is there. */
export const certificateMail: JobHandler = async (ctx, job) => {
  const { certificateId } = job.payload as { certificateId: string };
  const [row] = await ctx.db
    .select({
      email: accounts.email,
      name: persons.displayName,
      locale: persons.locale,
      snapshot: certificates.snapshot,
    })
    .from(certificates)
    .innerJoin(persons, eq(persons.id, certificates.personId))
    .innerJoin(accounts, eq(accounts.personId, persons.id))
    .where(eq(certificates.id, certificateId));
  if (!row) return null;
  const locale = row.locale ?? 'en';
  const { course } = row.snapshot as CertificateSnapshot;
  const { email: to, name } = row;
  return certificateLetter({ to, name, locale, course: course.title[locale], slug: course.slug });
};

/** The mail itself; `slug` is of the course. */
export function certificateLetter(input: {
  to: string;
  name: string;
  locale: Locale;
  course: string;
  slug: string;
}) {
  const { to, name, locale, course, slug } = input;
  const t = mailTranslator(locale);
  return setLetter({
    to,
    locale,
    subject: t('certificate.subject'),
    greeting: t('greeting', { name }),
    paragraphs: [t('certificate.text', { course })],
    link: { label: t('certificate.link'), href: `${env().publicUrl}/learn/${slug}/certificate` },
    closing: [t('closing'), ...(env().demo ? [t('demo')] : [])],
  });
}
