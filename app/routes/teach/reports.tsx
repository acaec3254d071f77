import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ReportTable } from '#app/features/reports/components/report-table.tsx';
import { listReports } from '#app/features/reports/queries.server.ts';
import { isUuid } from '#app/platform/ids.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, Link, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireRole(context, request, ['trainer', 'coordinator']);
  const before = new URL(request.url).searchParams.get('before');
  const input = { before: isUuid(before) ? before : null };
  return {
    title: await pageTitle(context, (t) => t('work.lessonReports.title')),
    ...(await listReports(commandContext(context, actor), input)),
  };
}

export default function Reports() {
  const t = useTranslations();
  const { reports, older } = useLoaderData<typeof loader>();
  return (
    <Page kind="wide">
      <Crumbs items={[{ label: t('site.nav.home'), to: '/learn' }]} />
      <h1>{t('work.lessonReports.title')}</h1>
      <p>{t('work.lessonReports.lead')}</p>
      {reports.length === 0 ? (
        <p>{t('work.lessonReports.none')}</p>
      ) : (
        <ReportTable reports={reports} />
      )}
      {older ? (
        <p>
          <Link to={`/teach/reports?before=${older}`}>{t('work.lessonReports.older')}</Link>
        </p>
      ) : null}
    </Page>
  );
}
