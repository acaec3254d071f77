import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ReportTable } from '#app/features/messages/components/report-table.tsx';
import { listReports } from '#app/features/messages/reports.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Notice, Page } from '#app/ui/index.ts';
import { requireReportReader } from './report-reader.server.ts';

export const meta = titleMeta;

/** Messages that one side reported; nothing of what they say. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireReportReader(args);
  return {
    title: await pageTitle(args.context, (t) => t('work.messageReports.title')),
    reports: await listReports(ctx),
    done: new URL(args.request.url).searchParams.has('done'),
  };
}

export default function MessageReports() {
  const t = useTranslations();
  const { reports, done } = useLoaderData<typeof loader>();
  return (
    <Page kind="wide">
      <Crumbs items={[{ label: t('site.nav.officeHome'), to: '/admin' }]} />
      <h1>{t('work.messageReports.title')}</h1>
      {done ? <Notice kind="success">{t('work.messageReports.done')}</Notice> : null}
      <p>{t('work.messageReports.lead')}</p>
      {reports.length === 0 ? (
        <p>{t('work.messageReports.none')}</p>
      ) : (
        <ReportTable reports={reports} />
      )}
    </Page>
  );
}
