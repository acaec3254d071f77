import { and, eq } from 'drizzle-orm';
import {
  accounts,
  contentReports,
  courseItems,
  courseVersions,
  courses,
  persons,
  roleGrants,
} from '#db/schema/index.ts';
import { setLetter } from '#app/features/notifications/exports.ts';
import { withinLimit } from '#app/platform/auth/rate-limit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { env } from '#app/platform/env.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { mailTranslator } from '#app/platform/mail/translate.server.ts';
import { enqueue, type JobHandler } from '#app/platform/outbox.server.ts';

const REPORTS = { name: 'content-report', hits: 30, windowSeconds: 3600 };
export const MAX_REPORT = 2000;

export type ReportContent = { ok: true } | { ok: false; reason: 'empty' | 'too-long' };

/** Keeps a learner's remark on a lesson block and tells the trainers, each by a mail of their own. */
export async function reportContent(
  ctx: Context,
  input: { versionId: string; itemSlug: string; blockId: string; message: string },
): Promise<ReportContent> {
  const message = input.message.trim();
  if (!message) return { ok: false, reason: 'empty' };
  if (message.length > MAX_REPORT) return { ok: false, reason: 'too-long' };
  if (!(await withinLimit(ctx.db, REPORTS, ctx.actor.personId)))
    throw new AppError('too-many-requests');
  await ctx.db.transaction(async (tx) => {
    const [item] = await tx
      .select({ courseId: courseVersions.courseId })
      .from(courseItems)
      .innerJoin(courseVersions, eq(courseVersions.id, courseItems.versionId))
      .where(and(eq(courseItems.versionId, input.versionId), eq(courseItems.slug, input.itemSlug)));
    if (!item) throw new AppError('not-found');
    const id = uuidv7();
    const { versionId, itemSlug, blockId } = input;
    const report = { versionId, itemSlug, blockId: blockId.slice(0, 100), message };
    const personId = ctx.actor.personId;
    await tx
      .insert(contentReports)
      .values({ id, personId, courseId: item.courseId, createdAt: ctx.now, ...report });
    const trainers = await tx
      .selectDistinct({ personId: roleGrants.personId })
      .from(roleGrants)
      .where(eq(roleGrants.role, 'trainer'));
    for (const trainer of trainers) {
      await enqueue(
        { db: tx, now: ctx.now },
        { kind: 'content-report-mail', payload: { reportId: id, personId: trainer.personId } },
      );
    }
  });
  return { ok: true };
}

/** Tells a trainer of a remark: where it is and what was written. */
export const contentReportMail: JobHandler = async (ctx, job) => {
  const { reportId, personId } = job.payload as { reportId: string; personId: string };
  const [row] = await ctx.db
    .select({ report: contentReports, slug: courses.slug })
    .from(contentReports)
    .innerJoin(courses, eq(courses.id, contentReports.courseId))
    .where(eq(contentReports.id, reportId));
  const [trainer] = await ctx.db
    .select({ email: accounts.email, name: persons.displayName, locale: persons.locale })
    .from(accounts)
    .innerJoin(persons, eq(persons.id, accounts.personId))
    .where(eq(persons.id, personId));
  if (!row || !trainer) return null;
  const locale = trainer.locale ?? 'ja';
  const t = mailTranslator(locale);
  const { itemSlug: item, blockId: block, message } = row.report;
  return setLetter({
    to: trainer.email,
    locale,
    subject: t('report.subject'),
    greeting: t('greeting', { name: trainer.name }),
    paragraphs: [t('report.text', { course: row.slug, item, block }), message],
    link: {
      label: t('report.link'),
      href: `${env().publicUrl}/learn/${row.slug}/${item}#${block}`,
    },
    closing: [t('closing'), ...(env().demo ? [t('demo')] : [])],
  });
};
