import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { ReportSheet, SettleForm } from '#app/features/messages/components/report-sheet.tsx';
import { cardNumber } from '#app/features/candidates/exports.ts';
import { readReport } from '#app/features/messages/reports.server.ts';
import { settleReport } from '#app/features/messages/settle-report.server.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';
import { requireReportReader } from './report-reader.server.ts';

export const meta = titleMeta;

/** One report with the message and its neighbours; that it was opened is recorded. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireReportReader(args);
  return {
    title: await pageTitle(args.context, (t) => t('work.messageReports.title')),
    report: await readReport(ctx, args.params.report ?? ''),
  };
}

/** Says what was done. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireReportReader(args);
  const { note = '' } = await readForm(args.request);
  const result = await settleReport(ctx, { reportId: args.params.report ?? '', note });
  if (result.ok) return seeOther('/admin/message-reports?done');
  return data({ fault: result.reason, note }, { status: result.reason === 'settled' ? 409 : 400 });
}

export default function MessageReport() {
  const t = useTranslations('work.messageReports');
  const locale = useLocale();
  const { report } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const called = { company: report.company.name[locale], number: cardNumber(report.number) };
  return (
    <Page>
      <Crumbs items={[{ label: t('title'), to: '/admin/message-reports' }]} />
      <h1>{t('one', called)}</h1>
      <ReportSheet report={report} />
      {report.settledAt ? null : <SettleForm refused={refused} />}
    </Page>
  );
}
