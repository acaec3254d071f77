import { and, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import {
  contentReports,
  contentReportSettlements,
  courses,
  courseVersions,
  persons,
} from '#db/schema/index.ts';
import { loadLessonHtml, loadOutline } from '#app/features/courses/exports.server.ts';
import { findItem, type Bilingual } from '#app/features/courses/exports.ts';
import type { Locale } from '#app/i18n/types.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { blockHtml, excerptOf, plainText } from './block-html.ts';
import { coursesRead } from './policy.ts';

const PAGE = 50;
const EXCERPT = 80;

/** A remark as trainers read it: what was said, and of which place. Never by whom. */
export interface ReportView {
  id: string;
  course: Bilingual;
  /** Revision and correction of the course as the learner saw it. */
  version: string;
  lesson: { code: string | null; title: Bilingual };
  excerpt: Bilingual;
  message: string;
  createdAt: string;
  settled: { at: string; by: string | null } | null;
}

/** The filter that matches `mayReadReport`. */
export function reportsVisibleTo(actor: Actor) {
  const read = coursesRead(actor);
  if (read === 'all') return undefined;
  return read.length > 0 ? inArray(contentReports.courseId, read) : sql`false`;
}

/** Remarks the actor may read, newest first; `before` is the id of the last one seen. */
export async function listReports(
  ctx: Context,
  { before }: { before: string | null },
): Promise<{ reports: ReportView[]; older: string | null }> {
  const earlier = before
    ? sql`(${contentReports.createdAt}, ${contentReports.id}) < (
        select r.created_at, r.id from content_reports r where r.id = ${before})`
    : undefined;
  const rows = await select(ctx)
    .where(and(reportsVisibleTo(ctx.actor), earlier))
    .orderBy(desc(contentReports.createdAt), desc(contentReports.id))
    .limit(PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const reports = await Promise.all(shown.map((row) => viewOf(ctx, row)));
  return { reports, older: rows.length > PAGE ? (reports.at(-1)?.id ?? null) : null };
}

/** One remark the actor may read, with its place as the learner saw it, or null. */
export async function findReport(
  ctx: Context,
  id: string,
): Promise<(ReportView & { html: Bilingual }) | null> {
  const [row] = await select(ctx).where(
    and(eq(contentReports.id, id), reportsVisibleTo(ctx.actor)),
  );
  if (!row) return null;
  return { ...(await viewOf(ctx, row)), html: await placeHtml(ctx, row.report) };
}

/** How many remarks wait for the actor. */
export async function countOpenReports(ctx: Context): Promise<number> {
  const [row] = await ctx.db
    .select({ open: count() })
    .from(contentReports)
    .leftJoin(contentReportSettlements, eq(contentReportSettlements.reportId, contentReports.id))
    .where(and(isNull(contentReportSettlements.reportId), reportsVisibleTo(ctx.actor)));
  return row?.open ?? 0;
}

/** Where a remark belongs in words of one language, for a mail. */
export async function loadReportWords(ctx: Context<null>, id: string, locale: Locale) {
  const [row] = await select(ctx).where(eq(contentReports.id, id));
  if (!row) return null;
  const { course, lesson, excerpt, message } = await viewOf(ctx, row);
  const title = [lesson.code, lesson.title[locale]].filter(Boolean).join(' ');
  return { course: course[locale], lesson: title, excerpt: excerpt[locale], message };
}

type AnyContext = Pick<Context<Actor | null>, 'db'>;
type Row = Awaited<ReturnType<typeof select>>[number];

function select(ctx: AnyContext) {
  return ctx.db
    .select({
      report: contentReports,
      slug: courses.slug,
      revision: courseVersions.revision,
      correction: courseVersions.correction,
      settledAt: contentReportSettlements.settledAt,
      settledBy: persons.displayName,
    })
    .from(contentReports)
    .innerJoin(courses, eq(courses.id, contentReports.courseId))
    .innerJoin(courseVersions, eq(courseVersions.id, contentReports.versionId))
    .leftJoin(contentReportSettlements, eq(contentReportSettlements.reportId, contentReports.id))
    .leftJoin(persons, eq(persons.id, contentReportSettlements.settledBy))
    .$dynamic();
}

async function viewOf(ctx: AnyContext, row: Row): Promise<ReportView> {
  const { report } = row;
  const outline = await loadOutline(ctx.db, report.versionId);
  const item = findItem(outline, report.itemSlug);
  const html = await placeHtml(ctx, report);
  const excerpt = (locale: Locale) => excerptOf(plainText(html[locale]), EXCERPT);
  return {
    id: report.id,
    course: outline.title,
    version: `${row.revision}.${row.correction}`,
    lesson: { code: item?.code ?? null, title: item?.title ?? outline.title },
    excerpt: { en: excerpt('en'), ja: excerpt('ja') },
    message: report.message,
    createdAt: report.createdAt.toISOString(),
    settled: row.settledAt ? { at: row.settledAt.toISOString(), by: row.settledBy } : null,
  };
}

async function placeHtml(ctx: AnyContext, report: Row['report']): Promise<Bilingual> {
  const html = await loadLessonHtml(ctx.db, report.versionId, report.itemSlug);
  const block = (locale: Locale) => blockHtml(html[locale], report.blockId) ?? '';
  return { en: block('en'), ja: block('ja') };
}
