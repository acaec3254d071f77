import { eq } from 'drizzle-orm';
import { accounts, certificates, persons } from '#db/schema/index.ts';
import { setLetter } from '#app/features/notifications/exports.ts';
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
  const t = mailTranslator(locale);
  return setLetter({
    to: row.email,
    locale,
    subject: t('certificate.subject'),
    greeting: t('greeting', { name: row.name }),
    paragraphs: [t('certificate.text', { course: course.title[locale] })],
    link: {
      label: t('certificate.link'),
      href: `${env().publicUrl}/learn/${course.slug}/certificate`,
    },
    closing: [t('closing'), ...(env().demo ? [t('demo')] : [])],
  });
};
