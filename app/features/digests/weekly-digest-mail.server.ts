import { isBehind } from '#app/features/enrolments/exports.ts';
import { findPublishedCourse } from '#app/features/courses/exports.server.ts';
import {
  findMailReader,
  planMail,
  writeInstant,
  writeLetter,
  type MailReader,
} from '#app/features/notifications/exports.server.ts';
import { env } from '#app/platform/env.server.ts';
import { mailTranslator } from '#app/platform/mail/translate.server.ts';
import type { PatientHandler } from '#app/platform/outbox.server.ts';
import { weekOf } from './figures.server.ts';

/** Tells a learner what the week holds; nothing where it holds nothing. */
export const weeklyDigestMail: PatientHandler = async (ctx, job) => {
  const { personId } = job.payload as { personId: string };
  const reader = await findMailReader(ctx, personId);
  if (!reader) return null;
  const { zone, preferences } = reader;
  const plan = planMail({
    ...{ kind: 'weekly-digest', now: ctx.now, zone, preferences, lastReminderAt: null },
  });
  if (plan.when === 'never') return null;
  if (plan.when === 'later') return { notBefore: plan.at };
  const { due, unread = 0 } = await weekOf(ctx, personId);
  if (due.length === 0 && unread === 0) return null;
  const courses = await Promise.all(
    due.map(async ({ slug, dueAt }) => {
      const course = await findPublishedCourse(ctx.db, slug);
      const isLate = isBehind(dueAt, ctx.now);
      return { course: course?.outline.title[reader.locale] ?? slug, dueAt, isLate };
    }),
  );
  return weeklyLetter(reader, { courses, unread });
};

/** The mail itself. */
export function weeklyLetter(
  reader: Pick<MailReader, 'personId' | 'name' | 'email' | 'zone' | 'locale'>,
  week: { courses: readonly { course: string; dueAt: Date; isLate: boolean }[]; unread: number },
) {
  const { locale } = reader;
  const t = mailTranslator(locale);
  return writeLetter({
    ...{ to: reader.email, name: reader.name, personId: reader.personId, locale },
    kind: 'weekly-digest',
    subject: t('weeklyDigest.subject'),
    paragraphs: [
      ...(week.courses.length > 0 ? [t('weeklyDigest.due')] : []),
      ...week.courses.map(({ course, dueAt, isLate }) =>
        t(isLate ? 'weeklyDigest.late' : 'weeklyDigest.course', {
          ...{ course, until: writeInstant(dueAt, reader) },
        }),
      ),
      ...(week.unread > 0 ? [t('weeklyDigest.unread', { count: week.unread })] : []),
    ],
    link: { label: t('weeklyDigest.link'), href: `${env().publicUrl}/learn` },
  });
}
