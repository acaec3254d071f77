import { and, desc, eq, isNull } from 'drizzle-orm';
import {
  accounts,
  applicationChanges,
  applications,
  courses,
  editions,
  persons,
} from '#db/schema/index.ts';
import { findPublishedCourse } from '#app/features/courses/exports.server.ts';
import { setLetter } from '#app/features/notifications/exports.ts';
import type { Locale } from '#app/i18n/types.ts';
import { env } from '#app/platform/env.server.ts';
import { mailTranslator } from '#app/platform/mail/translate.server.ts';
import type { JobHandler } from '#app/platform/outbox.server.ts';
import type { Application } from './seats.server.ts';

/** Tells an applicant what was decided on their application, and the reason that was given. */
export const applicationMail: JobHandler = async (ctx, job) => {
  const { applicationId, state } = job.payload as {
    applicationId: string;
    state: Application['state'];
  };
  const row = await findApplicant(ctx, applicationId);
  const course = row && (await findPublishedCourse(ctx.db, row.slug));
  if (!row || !course) return null;
  const locale = row.locale ?? 'ja';
  const words = { course: course.outline.title[locale], edition: row.edition[locale] };
  const reason = await reasonOf(ctx, { applicationId, state });
  const { email: to, name, slug } = row;
  return applicationLetter({ to, name, locale, state, words, reason, slug });
};

/** The mail itself; `slug` is of the course. */
export function applicationLetter(input: {
  to: string;
  name: string;
  locale: Locale;
  state: Application['state'];
  words: { course: string; edition: string };
  reason: string | null;
  slug: string;
}) {
  const { to, name, locale, state, words, reason, slug } = input;
  const t = mailTranslator(locale);
  const isIn = state === 'enrolled';
  const page = isIn ? `/learn/${slug}` : `/courses/${slug}`;
  return setLetter({
    to,
    locale,
    subject: t(`application.${state}.subject`),
    greeting: t('greeting', { name }),
    paragraphs: [
      t(`application.${state}.text`, words),
      ...(reason ? [t('application.reason', { reason })] : []),
    ],
    link: {
      label: t(isIn ? 'application.start' : 'application.see'),
      href: env().publicUrl + page,
    },
    closing: [t('closing'), ...(env().demo ? [t('demo')] : [])],
  });
}

async function reasonOf(
  ctx: Parameters<JobHandler>[0],
  { applicationId, state }: { applicationId: string; state: Application['state'] },
): Promise<string | null> {
  const steps = and(
    eq(applicationChanges.applicationId, applicationId),
    eq(applicationChanges.state, state),
  );
  const [step] = await ctx.db
    .select({ reason: applicationChanges.reason })
    .from(applicationChanges)
    .where(steps)
    .orderBy(desc(applicationChanges.id))
    .limit(1);
  return step?.reason ?? null;
}

async function findApplicant(ctx: Parameters<JobHandler>[0], applicationId: string) {
  const [row] = await ctx.db
    .select({
      email: accounts.email,
      name: persons.displayName,
      locale: persons.locale,
      slug: courses.slug,
      edition: { ja: editions.nameJa, en: editions.nameEn },
    })
    .from(applications)
    .innerJoin(persons, eq(persons.id, applications.personId))
    .innerJoin(accounts, eq(accounts.personId, persons.id))
    .innerJoin(editions, eq(editions.id, applications.editionId))
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .where(and(eq(applications.id, applicationId), isNull(accounts.disabledAt)));
  return row;
}
