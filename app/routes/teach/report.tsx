import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { ReportSheet } from '#app/features/reports/components/report-sheet.tsx';
import { findReport } from '#app/features/reports/queries.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { usePrepared } from '#app/platform/http/render-context.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

const BLOCK_HTML = 'block';

/** One remark. The block it is about reaches the page outside of loader data, as lessons do. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = await requireRole(context, request, ['trainer', 'coordinator']);
  const { report: id } = params;
  const found = isUuid(id) ? await findReport(commandContext(context, actor), id) : null;
  if (!found) throw new AppError('not-found');
  const { html, ...report } = found;
  const locale = await context.locale();
  context.prepared.set(BLOCK_HTML, html[locale]);
  const lesson = [report.lesson.code, report.lesson.title[locale]].filter(Boolean).join(' ');
  const title = await pageTitle(context, (t) => t('work.lessonReports.one', { lesson }));
  return { title, report };
}

export default function Report() {
  const t = useTranslations();
  const locale = useLocale();
  const { report } = useLoaderData<typeof loader>();
  const { code, title } = report.lesson;
  const lesson = [code, title[locale]].filter(Boolean).join(' ');
  const above = [
    { label: t('site.nav.home'), to: '/learn' },
    { label: t('work.lessonReports.title'), to: '/teach/reports' },
  ];
  return (
    <Page>
      <Crumbs items={above} />
      <h1>{t('work.lessonReports.one', { lesson })}</h1>
      <ReportSheet report={report} html={usePrepared(BLOCK_HTML)} />
    </Page>
  );
}
